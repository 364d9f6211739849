package dk.fodfaeste.discovery.day;

import static dk.fodfaeste.database.discovery.Tables.ATTENDANCE;

import dk.fodfaeste.companies.DaysAway;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Of a place of our own, as its day was told. */
@Repository
class OwnDaysAway implements DaysAway {

    private final DSLContext database;

    OwnDaysAway(DSLContext database) {
        this.database = database;
    }

    @Override
    public Set<LocalDate> between(UUID personId, UUID workplaceId, LocalDate from, LocalDate until) {
        return database.select(ATTENDANCE.DAY)
                .from(ATTENDANCE)
                .where(ATTENDANCE.PERSON_ID.eq(personId).and(ATTENDANCE.WORKPLACE_ID.eq(workplaceId)))
                .and(ATTENDANCE.DAY.between(from, until))
                .and(ATTENDANCE.STATE.in(Stream.of(Attendance.values())
                        .filter(state -> !state.isHere())
                        .map(Enum::name)
                        .toList()))
                .fetchSet(ATTENDANCE.DAY);
    }
}
