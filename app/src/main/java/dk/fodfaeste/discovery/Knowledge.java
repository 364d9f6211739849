package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;
import static dk.fodfaeste.database.discovery.Tables.PHOTO;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.database.discovery.tables.records.ObservationRecord;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was seen of people, and what is believed by it. The one place where rows become the engine's words. */
@Service
@Transactional(readOnly = true)
public class Knowledge {

    private static final int PERSONS_AT_ONCE = 200;

    private final DSLContext database;
    private final Catalogue catalogue;
    private final Clock clock;

    Knowledge(DSLContext database, Catalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Newest first, as they count under the edition of the catalogue that is in force; what counts for nothing is left out. */
    public List<Sighting> sightingsOf(UUID personId) {
        return CountedSightings.under(catalogue.edition(), writtenOf(personId));
    }

    /** Newest first, as they were written. */
    public List<Sighting> writtenOf(UUID personId) {
        return database.select(OBSERVATION, PHOTO.OBSERVATION_ID)
                .from(OBSERVATION)
                .leftJoin(PHOTO)
                .on(PHOTO.OBSERVATION_ID.eq(OBSERVATION.OBSERVATION_ID))
                .where(OBSERVATION.PERSON_ID.eq(personId).and(OBSERVATION.WITHDRAWN_AT.isNull()))
                .orderBy(OBSERVATION.SEEN_ON.desc(), OBSERVATION.ORDINAL)
                .fetch(row -> sighting(row.value1()).withPhoto(Optional.ofNullable(row.value2())));
    }

    /** Of each of them who was seen, in one question. */
    public Map<UUID, List<Sighting>> sightingsOf(Collection<UUID> persons) {
        Edition edition = catalogue.edition();
        Map<UUID, List<Sighting>> seen = database.selectFrom(OBSERVATION)
                .where(OBSERVATION.PERSON_ID.in(persons).and(OBSERVATION.WITHDRAWN_AT.isNull()))
                .orderBy(OBSERVATION.SEEN_ON.desc(), OBSERVATION.ORDINAL)
                .fetchGroups(OBSERVATION.PERSON_ID, Knowledge::sighting);
        seen.replaceAll((person, written) -> CountedSightings.under(edition, written));
        return seen;
    }

    /**
     * Of everybody who was seen, newest first, in one question and one after the other. Where something was seen is not told.
     *
     * @param edition of the catalogue under which it counts
     */
    public void sightingsOfEach(Edition edition, BiConsumer<UUID, List<Sighting>> reader) {
        try (var persons = database.select(
                        OBSERVATION.PERSON_ID,
                        SeenInARow.DIMENSIONS,
                        SeenInARow.ROLES,
                        SeenInARow.SEEN,
                        SeenInARow.ROWS)
                .from(OBSERVATION)
                .where(OBSERVATION.WITHDRAWN_AT.isNull())
                .groupBy(OBSERVATION.PERSON_ID)
                .fetchSize(PERSONS_AT_ONCE)
                .fetchLazy()) {
            ResultSet person = persons.resultSet();
            while (person.next()) {
                SeenInARow seen = new SeenInARow(
                        person.getString(2), person.getString(3), person.getString(4), person.getString(5));
                reader.accept(UUID.fromString(person.getString(1)), CountedSightings.under(edition, seen.sightings()));
            }
        } catch (SQLException problem) {
            throw new DataAccessException("observations of everybody", problem);
        }
    }

    /** The edition of the catalogue that is in force. */
    public Edition edition() {
        return catalogue.edition();
    }

    private static Sighting sighting(ObservationRecord row) {
        return new Sighting(
                row.getDimension(),
                new Observation(
                        row.getLevel(), row.getSeenOn(), ObserverRole.valueOf(row.getSeenBy()), row.getTimesSeen()),
                Optional.ofNullable(row.getWorkplaceId()),
                row.getEdition());
    }

    /** A belief for every dimension of the catalogue; one that nobody saw is unknown. */
    public Map<String, Belief> beliefs(List<Sighting> sightings) {
        return beliefs(sightings, catalogue.edition());
    }

    /** @param sightings as they count under the edition */
    public Map<String, Belief> beliefs(List<Sighting> sightings, Edition edition) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Belief> beliefs = new HashMap<>();
        Map<String, List<Observation>> seenOf = sightings.stream()
                .collect(Collectors.groupingBy(
                        Sighting::dimension, Collectors.mapping(Sighting::observation, Collectors.toList())));
        for (Dimension dimension : edition.dimensions()) {
            List<Observation> seen = seenOf.getOrDefault(dimension.id(), List.of());
            beliefs.put(
                    dimension.id(), Belief.of(dimension.scale().bins().size(), seen, today, BeliefPolicy.standard()));
        }
        return beliefs;
    }

    /**
     * One row of what was seen.
     *
     * @param dimension for which it counts, at the level of the observation
     * @param workplaceId where, if that was said
     * @param seen what was written then
     * @param photo the observation's id, where there is a photo of the work with it and it was asked for
     */
    public record Sighting(
            String dimension, Observation observation, Optional<UUID> workplaceId, Written seen, Optional<UUID> photo) {

        /** As it was written. @param edition of the catalogue in whose words */
        public Sighting(String dimension, Observation observation, Optional<UUID> workplaceId, int edition) {
            this(
                    dimension,
                    observation,
                    workplaceId,
                    new Written(dimension, observation.level(), edition),
                    Optional.empty());
        }

        /** The same, as it counts now. */
        Sighting counting(Level now) {
            return new Sighting(
                    now.dimension(),
                    new Observation(now.level(), observation.seenOn(), observation.seenBy(), observation.timesSeen()),
                    workplaceId,
                    seen,
                    photo);
        }

        private Sighting withPhoto(Optional<UUID> kept) {
            return new Sighting(dimension, observation, workplaceId, seen, kept);
        }

        boolean isAsWritten(Level now) {
            return now.dimension().equals(dimension) && now.level() == observation.level();
        }
    }

    /** The words in which something was seen. @param edition of the catalogue that has them */
    public record Written(String dimension, int level, int edition) {}
}
