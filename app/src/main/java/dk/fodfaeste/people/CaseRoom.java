package dk.fodfaeste.people;

import dk.fodfaeste.database.case_room.tables.records.CaseFileRecord;
import dk.fodfaeste.database.case_room.tables.records.NoteRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Sealing;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The closed room: cause, health, target group, CPR and notes, each sealed with the person's key. A transaction takes on its role when
 * it begins, so none may be under way when the room is entered; inside another one the database says no.
 */
@Service
public class CaseRoom {

    static final String SUBJECT = "case-room";

    private final TransactionTemplate transactions;
    private final CaseRoomRepository rows;
    private final People people;
    private final Colleagues colleagues;
    private final Sealing sealing;
    private final CprIndex index;
    private final AuditLog log;
    private final Clock clock;

    CaseRoom(
            TransactionTemplate transactions,
            CaseRoomRepository rows,
            People people,
            Colleagues colleagues,
            Sealing sealing,
            CprIndex index,
            AuditLog log,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.people = people;
        this.colleagues = colleagues;
        this.sealing = sealing;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    /** What lies in the room. A page shown by GET is logged by {@code ReadLog}; another one asks {@link #lookAgain}. */
    public Room look(UUID personId) {
        return inside(personId, () -> read(personId));
    }

    /** A look that no address tells of, and so is logged here. */
    public Room lookAgain(UUID personId) {
        return inside(personId, () -> {
            log.append(AuditLog.Action.READ, SUBJECT, personId, "");
            return read(personId);
        });
    }

    /** The whole number, «DDMMYY-XXXX»; the look is logged. */
    public Optional<String> cpr(UUID personId) {
        return inside(personId, () -> {
            log.append(AuditLog.Action.READ, "cpr", personId, "");
            return rows.file(personId)
                    .map(CaseFileRecord::getCprSealed)
                    .map(content -> sealing.open(personId, content))
                    .map(number -> number.substring(0, 6) + "-" + number.substring(6));
        });
    }

    /**
     * Writes both; empty text takes away what was there.
     *
     * @param seen the version that the writer saw; 0 where nothing was written yet
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another one
     */
    public void write(UUID personId, int seen, String cause, String health) {
        inside(personId, () -> {
            rows.keep(personId, seen, seal(personId, cause), seal(personId, health));
            log.changed(SUBJECT, personId, "cause and health");
            return true;
        });
    }

    /**
     * Writes the number, which is then this person's alone.
     *
     * @param seen the version that the writer saw; 0 where nothing was written yet
     * @throws CprTakenException when somebody else has it
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version
     */
    public void writeCpr(UUID personId, int seen, Cpr number) {
        try {
            inside(personId, () -> {
                keep(personId, seen, number);
                return true;
            });
        } catch (DuplicateKeyException taken) {
            throw new CprTakenException(Optional.empty());
        }
    }

    private void keep(UUID personId, int seen, Cpr number) {
        byte[] compared = index.of(number.digits());
        rows.otherOf(compared, personId).ifPresent(other -> {
            throw new CprTakenException(Optional.of(other));
        });
        rows.keepCpr(personId, seen, sealing.seal(personId, number.digits()), compared);
        log.changed("cpr", personId, "");
    }

    /**
     * Writes the target group (LAB § 6 nr.); none takes away what was there.
     *
     * @param seen the version that the writer saw; 0 where nothing was written yet
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another one
     */
    public void writeTargetGroup(UUID personId, int seen, OptionalInt group) {
        inside(personId, () -> {
            rows.keepTargetGroup(
                    personId, seen, seal(personId, group.isPresent() ? Integer.toString(group.getAsInt()) : ""));
            log.changed(SUBJECT, personId, "target group");
            return true;
        });
    }

    /** Notes are added, never changed. */
    public void note(UUID personId, String body) {
        inside(personId, () -> {
            add(personId, body);
            return true;
        });
    }

    private void add(UUID personId, String body) {
        rows.add(personId, sealing.seal(personId, body));
        log.changed(SUBJECT, personId, "note");
    }

    /**
     * What is told when the person is taken in, within that transaction, which is already in the room's role.
     *
     * @throws ClosedRoomException when the room does not open for the writer
     * @throws CprTakenException when somebody else has the number
     */
    void begin(UUID personId, Optional<Cpr> number, String why) {
        if (!rows.opens(personId)) {
            throw new ClosedRoomException();
        }
        number.ifPresent(each -> keep(personId, 0, each));
        if (!why.isEmpty()) {
            add(personId, why);
        }
    }

    /**
     * In one transaction of the room's own, about somebody whom the organisation knows and whose room opens for the reader. Where it opens
     * since they stand in for a colleague, the log says for whom.
     */
    private <T> T inside(UUID personId, Supplier<T> work) {
        return Acting.in(
                DatabaseRole.CASE_ROOM,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    people.person(personId);
                    if (!rows.opens(personId)) {
                        throw new ClosedRoomException();
                    }
                    rows.insteadOf(personId)
                            .ifPresent(away ->
                                    log.append(AuditLog.Action.READ, SUBJECT, personId, "as deputy of " + away));
                    return work.get();
                })));
    }

    private Room read(UUID personId) {
        Optional<CaseFileRecord> file = rows.file(personId);
        Map<UUID, String> names = colleagues.names();
        return new Room(
                file.map(CaseFileRecord::getCprSealed)
                        .map(content -> sealing.open(personId, content))
                        .map(number -> new Cpr(number).masked()),
                file.map(CaseFileRecord::getTargetGroupSealed).map(content -> sealing.open(personId, content)),
                file.map(CaseFileRecord::getCauseSealed)
                        .map(content -> sealing.open(personId, content))
                        .orElse(""),
                file.map(CaseFileRecord::getHealthSealed)
                        .map(content -> sealing.open(personId, content))
                        .orElse(""),
                file.map(CaseFileRecord::getVersion).orElse(0),
                rows.notes(personId).stream().map(row -> note(row, names)).toList());
    }

    private Note note(NoteRecord row, Map<UUID, String> names) {
        return new Note(
                names.getOrDefault(row.getAuthorId(), ""),
                LocalDateTime.ofInstant(row.getWrittenAt().toInstant(), clock.getZone()),
                sealing.open(row.getPersonId(), row.getBodySealed()));
    }

    private Optional<byte[]> seal(UUID personId, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(sealing.seal(personId, text));
    }

    /**
     * @param maskedCpr «DDMMYY-••••»
     * @param targetGroup LAB § 6 nr.
     * @param version of cause and health; 0 where nothing lies here yet
     * @param notes newest first
     */
    public record Room(
            Optional<String> maskedCpr,
            Optional<String> targetGroup,
            String cause,
            String health,
            int version,
            List<Note> notes) {}

    /** A note as it was written. */
    public record Note(String author, LocalDateTime at, String body) {}
}
