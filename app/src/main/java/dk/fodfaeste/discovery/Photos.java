package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;
import static dk.fodfaeste.database.discovery.Tables.PHOTO;
import static dk.fodfaeste.database.discovery.Tables.PHOTO_WITH_KEY;

import dk.fodfaeste.database.discovery.Routines;
import dk.fodfaeste.database.discovery.tables.records.PhotoWithKeyRecord;
import dk.fodfaeste.discovery.OwnObservations.Own;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.picture.Picture;
import dk.fodfaeste.platform.virus.VirusCheck;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.SealedAlone;
import dk.fodfaeste.privacy.Sealing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos of the work, one with each thing that was seen, each sealed with a key of its own, which goes with it. Whoever wrote it down reads
 * them, and whoever follows the person; others who stand in the shop do not.
 */
@Service
@Transactional
public class Photos {

    /** Of what a phone sends: 15 MB, as a photo of 50 million points has. */
    static final int MOST_BYTES = 15 * 1024 * 1024;

    /** Points of the longer side of what is kept: a shelf can be read on it, and it takes about 200 kB. */
    private static final int LONGEST = 1280;

    private static final String SUBJECT = "photo";

    private final DSLContext database;
    private final OwnObservations own;
    private final Sealing sealing;
    private final VirusCheck viruses;
    private final AuditLog log;
    private final Clock clock;

    Photos(DSLContext database, OwnObservations own, Sealing sealing, VirusCheck viruses, AuditLog log, Clock clock) {
        this.database = database;
        this.own = own;
        this.sealing = sealing;
        this.viruses = viruses;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What may be kept of what was sent: the picture drawn anew, without what the camera wrote into it.
     *
     * @throws RefusedException when it is none, broken, too large, or stopped by the check for viruses
     */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = RefusedException.class)
    byte[] redrawn(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new RefusedException("photo.wrong.large", MOST_BYTES / 1024 / 1024);
        }
        viruses.check(content);
        return Picture.redrawn(content, LONGEST);
    }

    /**
     * Keeps it with what the reader wrote down today; once, however often it is sent.
     *
     * @param redrawn as {@link #redrawn} made it
     */
    void add(UUID observationId, byte[] redrawn) {
        Own seen = own.one(observationId);
        if (seen.withdrawn()) {
            throw new RefusedException("observe.undone");
        }
        UUID person = seen.personId();
        SealedAlone sealed = sealing.sealAlone(redrawn, observationId);
        if (Routines.keepPhoto(
                database.configuration(), observationId, sealed.content(), sealed.key(), OffsetDateTime.now(clock))) {
            log.changed(SUBJECT, person, "put in");
        }
    }

    /**
     * Keeps a photo as it was taken with what the reader wrote down today.
     *
     * @param taken a JPEG or PNG
     * @throws RefusedException when it may not be kept
     */
    public void keep(UUID observationId, byte[] taken) {
        add(observationId, redrawn(taken));
    }

    /** @throws NotFoundException when it was taken back, or the reader may not see it */
    Seen about(UUID observationId) {
        return seen(observationId, OBSERVATION.WITHDRAWN_AT.isNull());
    }

    private Seen seen(UUID observationId, Condition which) {
        var kept = DSL.field(
                DSL.exists(DSL.selectOne().from(PHOTO).where(PHOTO.OBSERVATION_ID.eq(OBSERVATION.OBSERVATION_ID))));
        return database.select(OBSERVATION.asterisk(), kept)
                .from(OBSERVATION)
                .where(OBSERVATION.OBSERVATION_ID.eq(observationId))
                .and(which)
                .fetchOptional(row -> seen(row, Boolean.TRUE.equals(row.get(kept))))
                .filter(seen -> seen.own() || !Acting.now().role().equals(Role.ENTERPRISE_SUPERVISOR.name()))
                .orElseThrow(() -> new NotFoundException("photo of " + observationId));
    }

    private Seen seen(Record row, boolean kept) {
        LocalDate written = row.get(OBSERVATION.CREATED_AT)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        boolean own = Acting.now().accountId().equals(row.get(OBSERVATION.OBSERVER_ID));
        return new Seen(
                row.get(OBSERVATION.OBSERVATION_ID),
                row.get(OBSERVATION.PERSON_ID),
                row.get(OBSERVATION.DIMENSION),
                row.get(OBSERVATION.EDITION),
                row.get(OBSERVATION.LEVEL),
                row.get(OBSERVATION.SEEN_ON),
                own,
                own && written.equals(LocalDate.now(clock)),
                kept);
    }

    /** The same, and the look is written in the log. */
    Seen look(UUID observationId) {
        Seen seen = about(observationId);
        log.append(AuditLog.Action.READ, SUBJECT, seen.personId(), "");
        return seen;
    }

    /** A JPEG; the look is written in the log. */
    byte[] content(UUID observationId) {
        Seen seen = about(observationId);
        byte[] content = opened(observationId).orElseThrow(() -> new NotFoundException("photo of " + observationId));
        log.append(AuditLog.Action.READ, SUBJECT + "/content", seen.personId(), "");
        return content;
    }

    /** For the page that the person takes along, where they said yes to it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> printed(SharedItem item) {
        return item.photo().flatMap(this::opened);
    }

    /** Empty, too, where its key is not here: after a backup of the rest was brought back without it. */
    private Optional<byte[]> opened(UUID observationId) {
        return database.selectFrom(PHOTO_WITH_KEY)
                .where(PHOTO_WITH_KEY.OBSERVATION_ID.eq(observationId))
                .and(PHOTO_WITH_KEY.SEALED_KEY.isNotNull().or(PHOTO_WITH_KEY.OF_THE_HOUSE))
                .fetchOptional(this::opened);
    }

    private byte[] opened(PhotoWithKeyRecord row) {
        return row.getOfTheHouse()
                ? sealing.openForHouse(row.getContentSealed(), row.getObservationId())
                : sealing.openAlone(
                        new SealedAlone(row.getContentSealed(), row.getSealedKey()), row.getObservationId());
    }

    /**
     * By whoever may see it: a person may stand on it after all. Twice is once, also where it went with what was seen.
     *
     * @throws NotFoundException when the reader may not see it
     */
    Seen remove(UUID observationId) {
        Seen seen = seen(observationId, DSL.noCondition());
        if (database.deleteFrom(PHOTO)
                        .where(PHOTO.OBSERVATION_ID.eq(observationId))
                        .execute()
                == 1) {
            log.append(AuditLog.Action.DELETE, SUBJECT, seen.personId(), "");
        }
        return seen;
    }

    /**
     * What was seen, and whether there is a photo of it.
     *
     * @param level in the words of the edition
     * @param own whether the reader wrote it down
     * @param fresh whether the reader may still put one in
     */
    record Seen(
            UUID observationId,
            UUID personId,
            String dimension,
            int edition,
            int level,
            LocalDate seenOn,
            boolean own,
            boolean fresh,
            boolean kept) {}
}
