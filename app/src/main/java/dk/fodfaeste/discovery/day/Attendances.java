package dk.fodfaeste.discovery.day;

import static dk.fodfaeste.database.discovery.Tables.ATTENDANCE;

import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came, told once a person, place and day. Of two who tell it at once the first is kept, and the second sees both. */
@Service
@Transactional
public class Attendances {

    /** A phone that was without the net may tell so many days later. */
    private static final int LATEST = 7;

    private final DSLContext database;
    private final Versions versions;
    private final People people;
    private final AuditLog log;
    private final Clock clock;

    Attendances(DSLContext database, Versions versions, People people, AuditLog log, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** By person. */
    @Transactional(readOnly = true)
    public Map<UUID, Told> on(LocalDate day, UUID workplaceId) {
        return database.selectFrom(ATTENDANCE)
                .where(ATTENDANCE.WORKPLACE_ID.eq(workplaceId).and(ATTENDANCE.DAY.eq(day)))
                .fetchMap(ATTENDANCE.PERSON_ID, row -> new Told(Attendance.valueOf(row.getState()), row.getVersion()));
    }

    /**
     * Today it can be told anew; of a day that has been only what nobody told yet.
     *
     * @param seen the version that the writer saw; 0 for none
     * @throws NotFoundException when the organisation knows nobody of this id
     * @throws ChangedMeanwhileException when somebody else told something else since
     * @throws RefusedException when the day is over, or too long ago
     */
    @Transactional(noRollbackFor = ChangedMeanwhileException.class)
    public void tell(Moment moment, int seen, Attendance state) {
        LocalDate today = LocalDate.now(clock);
        if (moment.day().isAfter(today) || moment.day().isBefore(today.minusDays(LATEST))) {
            throw new RefusedException("day.wrong.day");
        }
        people.person(moment.personId());
        if (tellFirst(moment, state)) {
            return;
        }
        Condition row = row(moment);
        boolean same = database.fetchExists(ATTENDANCE, row.and(ATTENDANCE.STATE.eq(state.name())));
        if (same) {
            return;
        }
        if (!moment.day().equals(today)) {
            throw versions.changed(ATTENDANCE, row);
        }
        versions.write(database.update(ATTENDANCE).set(ATTENDANCE.STATE, state.name()), ATTENDANCE, row, seen);
        log.changed("attendance", moment.personId(), state.name());
    }

    /** Nothing, where it is told already. @return whether it was the first */
    public boolean tellFirst(Moment moment, Attendance state) {
        int told = database.insertInto(ATTENDANCE)
                .set(ATTENDANCE.ATTENDANCE_ID, UUID.randomUUID())
                .set(ATTENDANCE.ORGANISATION_ID, Acting.now().organisationId())
                .set(ATTENDANCE.PERSON_ID, moment.personId())
                .set(ATTENDANCE.WORKPLACE_ID, moment.workplaceId())
                .set(ATTENDANCE.DAY, moment.day())
                .set(ATTENDANCE.STATE, state.name())
                .onConflictDoNothing()
                .execute();
        if (told == 1) {
            log.changed("attendance", moment.personId(), state.name());
        }
        return told == 1;
    }

    private static Condition row(Moment moment) {
        return ATTENDANCE
                .PERSON_ID
                .eq(moment.personId())
                .and(ATTENDANCE.WORKPLACE_ID.eq(moment.workplaceId()))
                .and(ATTENDANCE.DAY.eq(moment.day()));
    }

    /** Somebody's day at a place. */
    public record Moment(UUID personId, UUID workplaceId, LocalDate day) {}

    /** @param version to tell it anew by */
    public record Told(Attendance state, int version) {}
}
