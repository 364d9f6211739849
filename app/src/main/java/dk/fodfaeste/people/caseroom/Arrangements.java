package dk.fodfaeste.people.caseroom;

import static dk.fodfaeste.database.case_room.Tables.ARRANGEMENT;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import dk.fodfaeste.database.case_room.tables.records.ArrangementRecord;
import dk.fodfaeste.database.people.tables.ArrangementsRunningOut;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.MergedPeople;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Sealing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** What was agreed in the closed room, sealed but for its days, so that somebody is told before it is over. */
@Service
public class Arrangements {

    private static final String SUBJECT = "case-room/arrangements";

    private final CaseRoom caseRoom;
    private final MergedPeople merged;
    private final DSLContext database;
    private final Versions versions;
    private final Sealing sealing;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    Arrangements(
            CaseRoom caseRoom,
            MergedPeople merged,
            DSLContext database,
            Versions versions,
            Sealing sealing,
            Colleagues colleagues,
            AuditLog log,
            Clock clock) {
        this.caseRoom = caseRoom;
        this.merged = merged;
        this.database = database;
        this.versions = versions;
        this.sealing = sealing;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /** Those that hold before those that are over, and the latest first. */
    List<Arrangement> of(UUID personId) {
        return caseRoom.inside(personId, () -> {
            Map<UUID, String> names = colleagues.names();
            return database.selectFrom(ARRANGEMENT)
                    .where(ARRANGEMENT.PERSON_ID.in(merged.all(personId)))
                    .orderBy(
                            ARRANGEMENT.ENDED_ON.desc().nullsFirst(),
                            ARRANGEMENT.AGREED_ON.desc(),
                            ARRANGEMENT.ARRANGEMENT_ID)
                    .fetch(row -> arrangement(row, names));
        });
    }

    /** @throws NotFoundException when it is not this person's */
    Arrangement one(UUID personId, UUID id) {
        return of(personId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("arrangement " + id));
    }

    private Arrangement arrangement(ArrangementRecord row, Map<UUID, String> names) {
        return new Arrangement(
                row.getArrangementId(),
                sealing.open(row.getPersonId(), row.getWordsSealed()),
                row.getAgreedOn(),
                Optional.ofNullable(row.getHoldsUntil()),
                Optional.ofNullable(row.getEndedOn()),
                names.getOrDefault(row.getWrittenById(), ""),
                row.getVersion());
    }

    public void add(UUID personId, Wanted wanted) {
        caseRoom.inside(personId, () -> {
            ArrangementRecord row = row(personId, wanted);
            row.setArrangementId(UUID.randomUUID());
            row.setOrganisationId(Acting.now().organisationId());
            row.setPersonId(personId);
            row.setWrittenById(Acting.now().accountId());
            row.setWrittenAt(OffsetDateTime.now(clock));
            database.insertInto(ARRANGEMENT).set(row).execute();
            log.changed(SUBJECT, personId, "written down");
            return true;
        });
    }

    /**
     * @param seen the version that the writer saw
     * @throws ChangedMeanwhileException when there is another one
     */
    void change(UUID personId, UUID id, int seen, Wanted wanted) {
        caseRoom.inside(personId, () -> {
            UUID sealedFor = database.select(ARRANGEMENT.PERSON_ID)
                    .from(ARRANGEMENT)
                    .where(is(personId, id))
                    .fetchOptional(ARRANGEMENT.PERSON_ID)
                    .orElseThrow(() -> new NotFoundException("arrangement " + id));
            versions.write(
                    database.update(ARRANGEMENT).set(row(sealedFor, wanted)), ARRANGEMENT, is(personId, id), seen);
            log.changed(SUBJECT, personId, "mended");
            return true;
        });
    }

    private ArrangementRecord row(UUID personId, Wanted wanted) {
        ArrangementRecord row = new ArrangementRecord();
        row.setWordsSealed(sealing.seal(personId, wanted.words()));
        row.setAgreedOn(wanted.agreedOn());
        row.setHoldsUntil(wanted.holdsUntil().orElse(null));
        return row;
    }

    /** It holds no more from today; ended twice it stays as it was. */
    void end(UUID personId, UUID id) {
        caseRoom.inside(personId, () -> {
            LocalDate today = LocalDate.now(clock);
            int ended = database.update(ARRANGEMENT)
                    .set(ARRANGEMENT.ENDED_ON, greatest(val(today), ARRANGEMENT.AGREED_ON))
                    .where(is(personId, id).and(ARRANGEMENT.ENDED_ON.isNull()))
                    .execute();
            if (ended == 1) {
                log.changed(SUBJECT, personId, "holds no more");
            } else if (!database.fetchExists(ARRANGEMENT, is(personId, id))) {
                throw new NotFoundException("arrangement " + id);
            }
            return true;
        });
    }

    private Condition is(UUID personId, UUID id) {
        return ARRANGEMENT.PERSON_ID.in(merged.all(personId)).and(ARRANGEMENT.ARRANGEMENT_ID.eq(id));
    }

    /** Of the reader's own people, the earliest first: whose, and when; never what. Needs no room to be open. */
    List<RunningOut> runningOut(LocalDate until, int most) {
        var due = ArrangementsRunningOut.ARRANGEMENTS_RUNNING_OUT.call(until, most);
        return database.selectFrom(due)
                .orderBy(due.DAY, due.PERSON_ID)
                .fetch(row -> new RunningOut(row.getPersonId(), row.getName(), row.getDay()));
    }

    /** @param day the first on which something that was agreed about the person holds for the last time */
    record RunningOut(UUID personId, String name, LocalDate day) {}

    /** What somebody writes. @param holdsUntil not before it was agreed */
    public record Wanted(String words, LocalDate agreedOn, Optional<LocalDate> holdsUntil) {}
}
