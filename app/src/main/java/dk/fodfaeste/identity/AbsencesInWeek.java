package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ABSENCE;

import dk.fodfaeste.database.identity.tables.records.AbsenceRecord;
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
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The days on which a worker is away. Never why, for nobody has said it. */
@Component
class AbsencesInWeek implements InWeek<List<AbsenceRecord>> {

    @Override
    public Optional<Field<List<AbsenceRecord>>> question(Whose whose, IsoWeek week) {
        return whose instanceof Whose.Worker(UUID account)
                ? Optional.of(DSL.multiset(DSL.selectFrom(ABSENCE)
                                .where(ABSENCE.ACCOUNT_ID.eq(account))
                                .and(ABSENCE.FIRST_DAY.le(week.sunday()).and(ABSENCE.LAST_DAY.ge(week.monday()))))
                        .convertFrom(rows -> rows))
                : Optional.empty();
    }

    @Override
    public List<WeekEntry> entries(List<AbsenceRecord> absences, Whose whose, IsoWeek week) {
        return week.monday()
                .datesUntil(week.sunday().plusDays(1))
                .filter(day -> absences.stream().anyMatch(each -> isAway(each, day)))
                .map(day -> new WeekEntry(
                        day.getDayOfWeek(),
                        Optional.empty(),
                        WeekEntry.Kind.AWAY,
                        Told.of("week.workerAway"),
                        List.of(),
                        Optional.empty()))
                .toList();
    }

    private static boolean isAway(AbsenceRecord absence, LocalDate day) {
        return !day.isBefore(absence.getFirstDay()) && !day.isAfter(absence.getLastDay());
    }
}
