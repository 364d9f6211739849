package dk.fodfaeste.catalogue.editing;

import static dk.fodfaeste.database.catalogue.Tables.EDITION;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.catalogue.editing.Draft.Entry;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Editions as they were put in force: written once, and read for their history. */
@Repository
class PublishedRepository {

    private static final TypeReference<List<Dimension>> DIMENSIONS = new TypeReference<>() {};
    private static final int MOST = 200;

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    PublishedRepository(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The latest first. */
    List<EditionLine> all() {
        return database.select(
                        EDITION.NUMBER,
                        EDITION.CHANGES,
                        EDITION.REASON,
                        EDITION.RESTORES,
                        EDITION.PUBLISHED_BY_ID,
                        EDITION.PUBLISHED_AT)
                .from(EDITION)
                .orderBy(EDITION.NUMBER.desc())
                .limit(MOST)
                .fetch(row -> new EditionLine(
                        row.value1(),
                        json.readValue(row.value2().data(), DraftRepository.ENTRIES),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        row.value5(),
                        row.value6().atZoneSameInstant(WorkingTime.ZONE).toLocalDate()));
    }

    /** @return whether it was the first of this number: of two at once one is */
    boolean add(Edition edition, List<Entry> entries, String reason, Optional<Integer> restores) {
        List<Dimension> ours = edition.all().stream()
                .filter(each -> !Shipped.edition().find(each.id()).equals(Optional.of(each)))
                .toList();
        return database.insertInto(EDITION)
                        .set(EDITION.ORGANISATION_ID, Acting.now().organisationId())
                        .set(EDITION.NUMBER, edition.number())
                        .set(
                                EDITION.DIMENSIONS,
                                JSONB.jsonb(json.writerFor(DIMENSIONS).writeValueAsString(ours)))
                        .set(
                                EDITION.CHANGES,
                                JSONB.jsonb(
                                        json.writerFor(DraftRepository.ENTRIES).writeValueAsString(entries)))
                        .set(EDITION.REASON, reason)
                        .set(EDITION.RESTORES, restores.orElse(null))
                        .set(EDITION.PUBLISHED_AT, OffsetDateTime.now(clock))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
