package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.database.discovery.tables.records.ObservationRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reader wrote down today: it can be told more closely until the day is over, by nobody else. */
@Service
@Transactional(readOnly = true)
public class OwnObservations {

    private final DSLContext database;
    private final Versions versions;
    private final AuditLog log;
    private final Clock clock;

    OwnObservations(DSLContext database, Versions versions, AuditLog log, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.log = log;
        this.clock = clock;
    }

    /** At the place, of what happened on the day; the latest first. */
    public List<Own> at(UUID workplaceId, LocalDate day) {
        return database.selectFrom(OBSERVATION)
                .where(OBSERVATION.WORKPLACE_ID.eq(workplaceId))
                .and(OBSERVATION.SEEN_ON.eq(day))
                .and(OBSERVATION.OBSERVER_ID.eq(Acting.now().accountId()))
                .and(OBSERVATION.WITHDRAWN_AT.isNull())
                .orderBy(OBSERVATION.CREATED_AT.desc(), OBSERVATION.ORDINAL.desc())
                .fetch(OwnObservations::own);
    }

    /** One of the reader's own that stands; empty for any other. */
    public Optional<Own> find(UUID observationId) {
        return database.selectFrom(OBSERVATION)
                .where(OBSERVATION.OBSERVATION_ID.eq(observationId))
                .and(OBSERVATION.OBSERVER_ID.eq(Acting.now().accountId()))
                .and(OBSERVATION.WITHDRAWN_AT.isNull())
                .fetchOptional(OwnObservations::own);
    }

    /**
     * @throws NotAllowedException when somebody else wrote it down
     * @throws RefusedException when the day on which it was written is over
     */
    public Own one(UUID observationId) {
        ObservationRecord row = database.selectFrom(OBSERVATION)
                .where(OBSERVATION.OBSERVATION_ID.eq(observationId))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("observation " + observationId));
        if (!Acting.now().accountId().equals(row.getObserverId())) {
            throw new NotAllowedException("observe.notYours");
        }
        LocalDate written =
                row.getCreatedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        if (!written.equals(LocalDate.now(clock))) {
            throw new RefusedException("observe.notFresh");
        }
        return own(row);
    }

    /** @param seen the version that the writer saw */
    @Transactional(noRollbackFor = ChangedMeanwhileException.class)
    public void change(UUID observationId, int seen, Closer closer) {
        Own before = one(observationId);
        if (before.withdrawn()) {
            throw new RefusedException("observe.undone");
        }
        ObservationRecord row = new ObservationRecord();
        row.setLevel(closer.level());
        row.setTimesSeen(closer.timesSeen());
        row.setTask(closer.task().orElse(null));
        row.setHelp(closer.help().map(Help::name).orElse(null));
        row.setOwnLevel(closer.ownLevel().isPresent() ? closer.ownLevel().getAsInt() : null);
        row.setNote(closer.note().orElse(null));
        versions.write(
                database.update(OBSERVATION).set(row), OBSERVATION, OBSERVATION.OBSERVATION_ID.eq(observationId), seen);
        log.changed("observation", before.personId(), "told more closely " + before.dimension());
    }

    private static Own own(ObservationRecord row) {
        return new Own(
                row.getObservationId(),
                row.getPersonId(),
                row.getDimension(),
                row.getEdition(),
                Optional.ofNullable(row.getWorkplaceId()),
                new Closer(
                        row.getLevel(),
                        row.getTimesSeen(),
                        Optional.ofNullable(row.getTask()),
                        Optional.ofNullable(row.getHelp()).map(Help::valueOf),
                        row.getOwnLevel() == null ? OptionalInt.empty() : OptionalInt.of(row.getOwnLevel()),
                        Optional.ofNullable(row.getNote())),
                row.getWithdrawnAt() != null,
                row.getVersion());
    }

    /** @param edition in whose words it was seen @param version of what can be changed */
    public record Own(
            UUID id,
            UUID personId,
            String dimension,
            int edition,
            Optional<UUID> workplaceId,
            Closer closer,
            boolean withdrawn,
            int version) {}

    /** What can be told more closely. @param ownLevel the person's own view: shown beside, and never reckoned with */
    public record Closer(
            int level,
            int timesSeen,
            Optional<String> task,
            Optional<Help> help,
            OptionalInt ownLevel,
            Optional<String> note) {}
}
