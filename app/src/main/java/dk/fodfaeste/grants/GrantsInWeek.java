package dk.fodfaeste.grants;

import dk.fodfaeste.grants.DueGrants.Due;
import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.platform.week.Whose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The last days for what a consultant has to see to about grants and claims. */
@Component
class GrantsInWeek implements InWeek<List<Due>> {

    private static final int MOST = 100;

    private final DueGrants due;

    GrantsInWeek(DueGrants due) {
        this.due = due;
    }

    @Override
    public Optional<Field<List<Due>>> question(Whose whose, IsoWeek week) {
        return whose instanceof Whose.Worker(UUID account)
                ? Optional.of(due.near(account, week.sunday(), MOST))
                : Optional.empty();
    }

    @Override
    public List<WeekEntry> entries(List<Due> answer, Whose whose, IsoWeek week) {
        return answer.stream()
                .flatMap(each -> each.tooLate().stream().filter(week::holds).map(day -> entry(each, day)))
                .toList();
    }

    private static WeekEntry entry(Due due, LocalDate tooLate) {
        return new WeekEntry(
                tooLate.getDayOfWeek(),
                Optional.empty(),
                WeekEntry.Kind.DEADLINE,
                Told.of("week.grant." + due.what(), due.person()),
                List.of(Told.of("week.at", due.workplace())),
                Optional.of("/courses/" + due.courseId() + "/grants"));
    }
}
