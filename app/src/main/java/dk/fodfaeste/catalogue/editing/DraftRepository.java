package dk.fodfaeste.catalogue.editing;

import static dk.fodfaeste.database.catalogue.Tables.DRAFT;

import dk.fodfaeste.catalogue.editing.Draft.Entry;
import dk.fodfaeste.database.catalogue.tables.records.DraftRecord;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one draft of the reader's organisation. */
@Repository
class DraftRepository {

    static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final DSLContext database;
    private final Versions versions;
    private final JsonMapper json;

    DraftRepository(DSLContext database, Versions versions, JsonMapper json) {
        this.database = database;
        this.versions = versions;
        this.json = json;
    }

    /** Whoever drafts and whoever puts in force wait for each other: nothing is drafted that nobody looked at. */
    void lock() {
        long number = Objects.hash("catalogue", Acting.now().organisationId());
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(number)))
                .execute();
    }

    Draft ours() {
        return database.selectFrom(DRAFT)
                .fetchOptional(row -> new Draft(
                        row.getVersion(), json.readValue(row.getChanges().data(), ENTRIES)))
                .orElseGet(() -> new Draft(0, List.of()));
    }

    void write(int seen, List<Entry> entries) {
        DraftRecord row = new DraftRecord();
        row.setChanges(JSONB.jsonb(json.writerFor(ENTRIES).writeValueAsString(entries)));
        if (seen > 0) {
            versions.write(database.update(DRAFT).set(row), DRAFT, DSL.trueCondition(), seen);
            return;
        }
        row.setOrganisationId(Acting.now().organisationId());
        if (database.insertInto(DRAFT).set(row).onConflictDoNothing().execute() == 0) {
            throw versions.changed(DRAFT, DSL.trueCondition());
        }
    }
}
