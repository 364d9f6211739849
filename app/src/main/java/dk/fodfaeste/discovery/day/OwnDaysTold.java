package dk.fodfaeste.discovery.day;

import static dk.fodfaeste.database.discovery.Tables.ATTENDANCE;

import dk.fodfaeste.companies.DaysTold;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Of a place of our own, as its day was told. */
@Repository
class OwnDaysTold implements DaysTold {

    private final DSLContext database;

    OwnDaysTold(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<LocalDate, Told> between(UUID personId, UUID workplaceId, LocalDate from, LocalDate until) {
        return database.select(ATTENDANCE.DAY, ATTENDANCE.STATE)
                .from(ATTENDANCE)
                .where(ATTENDANCE.PERSON_ID.eq(personId).and(ATTENDANCE.WORKPLACE_ID.eq(workplaceId)))
                .and(ATTENDANCE.DAY.between(from, until))
                .fetchMap(
                        ATTENDANCE.DAY, row -> Attendance.valueOf(row.value2()).isHere() ? Told.HERE : Told.AWAY);
    }
}
