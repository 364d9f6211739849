package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was seen, once, however often a phone sends it; and takes it back while it is fresh. */
@Service
@Transactional
public class Observations {

    /** So many are looked at for those who were seen lately. */
    private static final int LAST_SIGHTINGS = 500;

    private final DSLContext database;
    private final People people;
    private final Catalogue catalogue;
    private final AuditLog log;
    private final Clock clock;

    Observations(DSLContext database, People people, Catalogue catalogue, AuditLog log, Clock clock) {
        this.database = database;
        this.people = people;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @return the id of the observation; of the one that is there already when the same form comes twice
     * @throws NotFoundException when the organisation knows nobody of this id
     */
    public UUID record(NewObservation seen) {
        people.person(seen.personId());
        Dimension dimension = catalogue.at(seen.edition()).dimension(seen.dimension());
        // two phones at once: the second waits, then counts the first
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val((long)
                        Objects.hash(seen.personId(), dimension.id()))))
                .execute();
        Optional<UUID> before = database.select(OBSERVATION.OBSERVATION_ID)
                .from(OBSERVATION)
                .where(OBSERVATION.CLIENT_KEY.eq(seen.clientKey()))
                .fetchOptional(OBSERVATION.OBSERVATION_ID);
        return before.orElseGet(() -> insert(seen, dimension));
    }

    private UUID insert(NewObservation seen, Dimension dimension) {
        UUID id = UUID.randomUUID();
        database.insertInto(OBSERVATION)
                .set(OBSERVATION.OBSERVATION_ID, id)
                .set(OBSERVATION.ORGANISATION_ID, Acting.now().organisationId())
                .set(OBSERVATION.PERSON_ID, seen.personId())
                .set(OBSERVATION.DIMENSION, seen.dimension())
                .set(OBSERVATION.LEVEL, seen.level())
                .set(OBSERVATION.EDITION, seen.edition())
                .set(OBSERVATION.SEEN_ON, seen.seenOn())
                .set(OBSERVATION.SEEN_BY, seen.seenBy().name())
                .set(OBSERVATION.OBSERVER_ID, Acting.now().accountId())
                .set(OBSERVATION.TIMES_SEEN, seen.timesSeen())
                .set(OBSERVATION.WORKPLACE_ID, seen.workplaceId().orElse(null))
                .set(OBSERVATION.TASK, seen.task().orElse(null))
                .set(OBSERVATION.NOTE, seen.note().orElse(null))
                .set(OBSERVATION.ORDINAL, nextOrdinal(seen))
                .set(OBSERVATION.CLIENT_KEY, seen.clientKey())
                .set(OBSERVATION.HELP, seen.help().map(Help::name).orElse(null))
                .set(OBSERVATION.CREATED_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed("observation", seen.personId(), dimension.id());
        return id;
    }

    private int nextOrdinal(NewObservation seen) {
        Integer last = database.select(DSL.max(OBSERVATION.ORDINAL))
                .from(OBSERVATION)
                .where(OBSERVATION.PERSON_ID.eq(seen.personId()))
                .and(OBSERVATION.DIMENSION.eq(seen.dimension()))
                .and(OBSERVATION.SEEN_ON.eq(seen.seenOn()))
                .fetchSingle()
                .value1();
        return last == null ? 1 : last + 1;
    }

    /**
     * Takes an observation back; the row stays, withdrawn.
     *
     * @return whose it was
     * @throws NotAllowedException when somebody else wrote it down
     */
    public UUID withdraw(UUID observationId) {
        var row = database.selectFrom(OBSERVATION)
                .where(OBSERVATION.OBSERVATION_ID.eq(observationId))
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("observation " + observationId));
        if (!Acting.now().accountId().equals(row.getObserverId())) {
            throw new NotAllowedException("observe.notYours");
        }
        if (row.getWithdrawnAt() == null) {
            row.setWithdrawnAt(OffsetDateTime.now(clock));
            row.store();
            log.changed("observation", row.getPersonId(), "withdrawn " + row.getDimension());
        }
        return row.getPersonId();
    }

    /** Those who were seen lately, the latest first, by the last sightings of all. @param workplaceId at this place alone, if given */
    public List<UUID> seenLately(Optional<UUID> workplaceId, int most) {
        var last = database.select(OBSERVATION.PERSON_ID, OBSERVATION.SEEN_ON)
                .from(OBSERVATION)
                .where(OBSERVATION.SEEN_ON.ge(LocalDate.now(clock).minusDays(90)))
                .and(workplaceId.map(OBSERVATION.WORKPLACE_ID::eq).orElse(DSL.noCondition()))
                .orderBy(OBSERVATION.SEEN_ON.desc(), OBSERVATION.PERSON_ID)
                .limit(LAST_SIGHTINGS)
                .asTable("last");
        var person = last.field(OBSERVATION.PERSON_ID);
        return database.select(person)
                .from(last)
                .groupBy(person)
                .orderBy(
                        DSL.max(last.field(OBSERVATION.SEEN_ON)).desc(),
                        DSL.count().desc(),
                        person)
                .limit(most)
                .fetch(person);
    }

    /**
     * What somebody saw.
     *
     * @param level a bin of the dimension's scale
     * @param edition of the catalogue in whose words it was seen
     * @param timesSeen 1 or more
     * @param clientKey made where the form was filled in, so that what is sent twice is written once
     * @param help with or without, where that was said
     */
    public record NewObservation(
            UUID personId,
            String dimension,
            int level,
            int edition,
            LocalDate seenOn,
            ObserverRole seenBy,
            int timesSeen,
            Optional<UUID> workplaceId,
            Optional<String> task,
            Optional<String> note,
            UUID clientKey,
            Optional<Help> help) {}
}
