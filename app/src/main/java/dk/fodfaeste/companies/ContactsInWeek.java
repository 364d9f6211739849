package dk.fodfaeste.companies;

import dk.fodfaeste.companies.PlannedContactRepository.Due;
import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.platform.week.Whose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What a worker means to talk with companies about in the week. */
@Component
class ContactsInWeek implements InWeek<List<Due>> {

    @Override
    public Optional<Field<List<Due>>> question(Whose whose, IsoWeek week) {
        return whose instanceof Whose.Worker(UUID account)
                ? Optional.of(PlannedContactRepository.between(account, week.monday(), week.sunday()))
                : Optional.empty();
    }

    @Override
    public List<WeekEntry> entries(List<Due> planned, Whose whose, IsoWeek week) {
        return planned.stream().map(ContactsInWeek::entry).toList();
    }

    private static WeekEntry entry(Due due) {
        PlannedContact planned = due.planned();
        return new WeekEntry(
                planned.day().getDayOfWeek(),
                Optional.empty(),
                WeekEntry.Kind.CONTACT,
                Told.of("week.contact." + planned.kind(), due.company()),
                List.of(Told.of("week.name", planned.about())),
                Optional.of("/companies/" + planned.companyId() + "/planned-contacts"));
    }
}
