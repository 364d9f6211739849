package dk.fodfaeste.companies;

import dk.fodfaeste.companies.PlannedContactRepository.Due;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Navigation;
import dk.fodfaeste.platform.web.SignalRows;
import dk.fodfaeste.platform.web.Signals.Section;
import dk.fodfaeste.platform.web.Signals.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What the reader meant to talk with a company about, today or before. */
@Component
class PlannedContactSignals implements SignalRows<List<Due>> {

    private final Navigation navigation;

    PlannedContactSignals(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public Optional<Field<List<Due>>> question(Actor reader, LocalDate today) {
        return navigation.sends(reader.role(), "/companies/new")
                ? Optional.of(PlannedContactRepository.due(reader.accountId(), today))
                : Optional.empty();
    }

    @Override
    public List<Signal> signals(List<Due> due) {
        return due.stream().map(PlannedContactSignals::signal).toList();
    }

    private static Signal signal(Due due) {
        PlannedContact planned = due.planned();
        return new Signal(
                Section.COMPANIES,
                "plannedContact.signal." + planned.kind(),
                List.of(due.company(), planned.about()),
                "/companies/" + planned.companyId() + "/planned-contacts",
                "plannedContact.signal.verb",
                Optional.of(planned.day()));
    }
}
