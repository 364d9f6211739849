package dk.fodfaeste.people;

import dk.fodfaeste.database.case_room.tables.records.CaseFileRecord;
import dk.fodfaeste.database.case_room.tables.records.NoteRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.CaseRoomRepository.Door;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Sealing;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final MergedPeople merged;
    private final Colleagues colleagues;
    private final Sealing sealing;
    private final CprIndex index;
    private final AuditLog log;
    private final Clock clock;

    CaseRoom(
            TransactionTemplate transactions,
            CaseRoomRepository rows,
            People people,
            MergedPeople merged,
            Colleagues colleagues,
            Sealing sealing,
            CprIndex index,
            AuditLog log,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.people = people;
        this.merged = merged;
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

    /** What the rules need and nobody else reads; a page shown by GET is logged by {@code ReadLog}. */
    public ForRules forRules(UUID personId) {
        return inside(personId, () -> {
            Optional<CaseFileRecord> file = rows.file(personId);
            return new ForRules(
                    opened(personId, file, CaseFileRecord::getTargetGroupSealed),
                    new ClosedAge(opened(personId, file, CaseFileRecord::getCprSealed)
                            .flatMap(number -> new Cpr(number).bornOn())));
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
     * Writes all of it; empty text takes away what was there.
     *
     * @param seen the version that the writer saw; 0 where nothing was written yet
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another one
     */
    public void write(UUID personId, int seen, Background background) {
        inside(personId, () -> {
            rows.keep(
                    personId,
                    seen,
                    seal(personId, background.cause()),
                    seal(personId, background.health()),
                    seal(personId, background.social()));
            log.changed(SUBJECT, personId, "background");
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
     * Writes the target group and what the person lives on; none takes away what was there.
     *
     * @param group a code of the rule pack's list
     * @param benefit a code of {@code Benefits}
     * @param seen the version that the writer saw; 0 where nothing was written yet
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another one
     */
    public void writeTargetGroup(UUID personId, int seen, Optional<String> group, Optional<String> benefit) {
        inside(personId, () -> {
            rows.keepTargetGroup(personId, seen, seal(personId, group.orElse("")), seal(personId, benefit.orElse("")));
            log.changed(SUBJECT, personId, "target group and benefit");
            return true;
        });
    }

    /** Notes are added, never changed. */
    public void note(UUID personId, Tier tier, String body) {
        inside(personId, () -> {
            add(personId, tier, body);
            return true;
        });
    }

    private void add(UUID personId, Tier tier, String body) {
        rows.add(personId, tier, sealing.seal(personId, body));
        log.changed(SUBJECT, personId, tier == Tier.CRAFT ? "note of the craft's own" : "note");
    }

    /**
     * Makes the reader's own note of their craft one for the file, in the same words. The first one stays; twice is once, and there is no way
     * back.
     *
     * @throws NotFoundException when it is somebody else's, another's note, or none
     */
    public void noteForTheFile(UUID personId, UUID noteId) {
        inside(personId, () -> {
            NoteRecord craft = rows.ownCraftNote(
                            noteId, with(personId, merged.doublesOf(personId).keySet()))
                    .orElseThrow(() -> new NotFoundException("own note " + noteId));
            UUID about = craft.getPersonId();
            if (rows.makeForTheFile(craft, sealing.seal(about, sealing.open(about, craft.getBodySealed())))) {
                log.changed(SUBJECT, personId, "note of the craft's own made one for the file");
            }
            return true;
        });
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
            add(personId, Tier.FILE, why);
        }
    }

    /**
     * In one transaction of the room's own, about somebody whom the organisation knows and whose room opens for the reader. Where it opens
     * since they stand in for a colleague, the log says for whom.
     *
     * @throws ClosedRoomException when it does not open
     */
    public <T> T inside(UUID personId, Supplier<T> work) {
        return Acting.in(
                DatabaseRole.CASE_ROOM,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    Optional<Door> door = rows.door(personId);
                    if (door.filter(Door::opens).isEmpty()) {
                        people.person(personId);
                        throw new ClosedRoomException();
                    }
                    door.flatMap(Door::insteadOf)
                            .ifPresent(away ->
                                    log.append(AuditLog.Action.READ, SUBJECT, personId, "as deputy of " + away));
                    return work.get();
                })));
    }

    private Room read(UUID personId) {
        Map<UUID, String> doubles = merged.doublesOf(personId);
        Map<UUID, CaseFileRecord> files = rows.files(with(personId, doubles.keySet())).stream()
                .collect(Collectors.toMap(CaseFileRecord::getPersonId, each -> each));
        Optional<CaseFileRecord> file = Optional.ofNullable(files.get(personId));
        Map<UUID, String> names = colleagues.names();
        List<NoteRecord> notes = rows.notes(with(personId, doubles.keySet()));
        Set<UUID> forTheFile = notes.stream()
                .map(NoteRecord::getOfNoteId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Room(
                opened(personId, file, CaseFileRecord::getCprSealed).map(number -> new Cpr(number).masked()),
                opened(personId, file, CaseFileRecord::getTargetGroupSealed),
                opened(personId, file, CaseFileRecord::getBenefitSealed),
                background(personId, file),
                file.map(CaseFileRecord::getVersion).orElse(0),
                notes.stream().map(row -> note(row, names, doubles, forTheFile)).toList(),
                doubles.entrySet().stream()
                        .flatMap(each ->
                                earlier(each.getValue(), Optional.ofNullable(files.get(each.getKey()))).stream())
                        .toList());
    }

    private static List<UUID> with(UUID personId, Collection<UUID> others) {
        return Stream.concat(Stream.of(personId), others.stream()).toList();
    }

    /** What was written of a double before it was merged. */
    private Optional<Earlier> earlier(String number, Optional<CaseFileRecord> file) {
        return file.map(each -> new Earlier(
                number,
                opened(each.getPersonId(), file, CaseFileRecord::getCprSealed).map(cpr -> new Cpr(cpr).masked()),
                background(each.getPersonId(), file)));
    }

    private Background background(UUID personId, Optional<CaseFileRecord> file) {
        return new Background(
                opened(personId, file, CaseFileRecord::getCauseSealed).orElse(""),
                opened(personId, file, CaseFileRecord::getHealthSealed).orElse(""),
                opened(personId, file, CaseFileRecord::getSocialSealed).orElse(""));
    }

    private Optional<String> opened(
            UUID personId, Optional<CaseFileRecord> file, Function<CaseFileRecord, byte[]> part) {
        return file.map(part).map(content -> sealing.open(personId, content));
    }

    private Note note(NoteRecord row, Map<UUID, String> names, Map<UUID, String> doubles, Set<UUID> forTheFile) {
        Tier tier = Tier.valueOf(row.getTier());
        boolean own = Acting.now().accountId().equals(row.getAuthorId());
        return new Note(
                row.getNoteId(),
                names.getOrDefault(row.getAuthorId(), ""),
                LocalDateTime.ofInstant(row.getWrittenAt().toInstant(), clock.getZone()),
                tier,
                Optional.ofNullable(row.getFirstWrittenAt())
                        .map(at -> LocalDateTime.ofInstant(at.toInstant(), clock.getZone())),
                forTheFile.contains(row.getNoteId()),
                own && tier == Tier.CRAFT && !forTheFile.contains(row.getNoteId()),
                Optional.ofNullable(doubles.get(row.getPersonId())),
                sealing.open(row.getPersonId(), row.getBodySealed()));
    }

    private Optional<byte[]> seal(UUID personId, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(sealing.seal(personId, text));
    }

    /** @param targetGroup a code of the rule pack's list @param age by the CPR number, of which it shows nothing */
    public record ForRules(Optional<String> targetGroup, ClosedAge age) {}

    /**
     * @param maskedCpr «DDMMYY-••••»
     * @param targetGroup a code of the rule pack's list, as it was written: a later list may say what it became
     * @param benefit a code of {@code Benefits}
     * @param version of all but the notes; 0 where nothing lies here yet
     * @param notes newest first, without those of another craft's own
     * @param earlier what lay in the rooms of the person's doubles
     */
    public record Room(
            Optional<String> maskedCpr,
            Optional<String> targetGroup,
            Optional<String> benefit,
            Background background,
            int version,
            List<Note> notes,
            List<Earlier> earlier) {}

    /** Of a double, as it was when it was merged. @param number that the double had */
    public record Earlier(String number, Optional<String> maskedCpr, Background background) {}

    /** Why somebody is without work, and what else matters for it. Each is empty where nothing was written. */
    public record Background(String cause, String health, String social) {}

    /**
     * A note as it was written.
     *
     * @param first when the craft's own note was written that this one was made of
     * @param isForTheFile whether one for the file was made of it
     * @param mayBeForTheFile whether the reader may make one of it
     * @param of the number of the double that it was written about
     */
    public record Note(
            UUID id,
            String author,
            LocalDateTime at,
            Tier tier,
            Optional<LocalDateTime> first,
            boolean isForTheFile,
            boolean mayBeForTheFile,
            Optional<String> of,
            String body) {}

    /** For whom a note is; the same words as in the table's check. */
    public enum Tier {
        /** Everybody for whom the room opens. */
        FILE,
        /** Those of the author's role among them. */
        CRAFT
    }
}
