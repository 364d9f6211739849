package dk.fodfaeste.placements.followup;

import static dk.fodfaeste.database.placements.Tables.COURSE;
import static dk.fodfaeste.database.placements.Tables.COURSE_ABSENCE;

import dk.fodfaeste.companies.DaysTold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Of a company, as it was written on the course. */
@Repository
class CourseDaysTold implements DaysTold {

    private final DSLContext database;

    CourseDaysTold(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, Told> between(UUID personId, UUID workplaceId, LocalDate from, LocalDate until) {
        return database
                .select(COURSE_ABSENCE.FIRST_DAY, COURSE_ABSENCE.LAST_DAY)
                .from(COURSE_ABSENCE)
                .join(COURSE)
                .on(COURSE.COURSE_ID.eq(COURSE_ABSENCE.COURSE_ID))
                .where(COURSE.PERSON_ID.eq(personId).and(COURSE.WORKPLACE_ID.eq(workplaceId)))
                .and(COURSE_ABSENCE.FIRST_DAY.le(until).and(COURSE_ABSENCE.LAST_DAY.ge(from)))
                .fetch()
                .stream()
                .flatMap(row -> later(row.value1(), from)
                        .datesUntil(earlier(row.value2(), until).plusDays(1)))
                .distinct()
                .collect(Collectors.toMap(day -> day, day -> Told.AWAY));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }
}
