package dk.fodfaeste.matching.signals;

import dk.fodfaeste.database.matching.Routines;
import dk.fodfaeste.database.matching.tables.records.DaysAtWorkRecord;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.week.InHours;
import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.Stretch;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.platform.week.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Who is at a workplace, and when: by what was agreed last. Where no times were agreed, on the days on which the person can come. The worker's own
 * week does not show where everybody is: that is the week of the person and of the workplace.
 */
@Component
class DaysAtWork implements InWeek<List<DaysAtWorkRecord>> {

    private static final int MOST = 500;

    @Override
    public Optional<Field<List<DaysAtWorkRecord>>> question(Whose whose, IsoWeek week) {
        var days = Routines.daysAtWork(week.monday());
        return switch (whose) {
            case Whose.Person(var id) -> Optional.of(rows(days, days.PERSON_ID.eq(id)));
            case Whose.Workplace(var id) -> Optional.of(rows(days, days.WORKPLACE_ID.eq(id)));
            case Whose.Worker worker -> Optional.empty();
        };
    }

    private static Field<List<DaysAtWorkRecord>> rows(
            dk.fodfaeste.database.matching.tables.DaysAtWork days, org.jooq.Condition which) {
        return DSL.multiset(DSL.selectFrom(days)
                        .where(which)
                        .orderBy(days.DAY, days.BEGINS_AT.nullsLast(), days.FIRST_NAME, days.COURSE_ID)
                        .limit(MOST))
                .convertFrom(rows -> rows);
    }

    @Override
    public List<WeekEntry> entries(List<DaysAtWorkRecord> answer, Whose whose, IsoWeek week) {
        return answer.stream().map(row -> entry(row, whose)).toList();
    }

    private static WeekEntry entry(DaysAtWorkRecord row, Whose whose) {
        boolean ofWorkplace = whose instanceof Whose.Workplace;
        String who = Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName()));
        List<Told> more = new ArrayList<>();
        Optional.ofNullable(row.getWork()).ifPresent(work -> more.add(Told.of("week.name", work)));
        if (row.getAway()) {
            more.add(Told.of("week.away"));
        } else if (row.getAwaitsGrant()) {
            more.add(Told.of("week.awaitsGrant"));
        } else if (row.getBeginsAt() == null && row.getMinutesPerWeek() != null) {
            more.add(Told.of("week.timeNotAgreed", new InHours(row.getMinutesPerWeek())));
        }
        return new WeekEntry(
                row.getDay().getDayOfWeek(),
                row.getBeginsAt() == null
                        ? Optional.empty()
                        : Optional.of(Stretch.of(row.getBeginsAt(), row.getEndsAt())),
                row.getAway() || row.getAwaitsGrant() ? WeekEntry.Kind.AWAY : WeekEntry.Kind.THERE,
                Told.of("week.name", ofWorkplace ? who : row.getWorkplaceName()),
                more,
                Optional.of("/courses/" + row.getCourseId()));
    }
}
