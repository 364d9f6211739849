package dk.fodfaeste.matching.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * What was committed since a snapshot. Triggers write the feed (V22), so a change counts whoever made it, and on which node.
 *
 * <p>The answer comes with the snapshot that it was given in. What a transaction that was under way changes stands in a later answer, for it
 * was not visible in the snapshot; nothing is missed, and what is told twice is only read twice.
 */
@Repository
class ChangeFeed {

    private static final String SINCE = """
            select seen.now, change.kind, change.subject, change.xid = pg_current_xact_id_if_assigned() as own
              from (select pg_current_snapshot()::text as now) seen
              left join matching.change change
                on change.organisation_id = platform.current_organisation()
               and change.xid >= pg_snapshot_xmin({0}::pg_snapshot)
               and not pg_visible_in_snapshot(change.xid, {0}::pg_snapshot)
            """;

    /** Of nobody who has not read anything: only what the reader's own transaction changed is told. */
    private static final String NOW = """
            select seen.now, change.kind, change.subject, true as own
              from (select pg_current_snapshot()::text as now) seen
              left join matching.change change
                on change.organisation_id = platform.current_organisation()
               and change.xid = pg_current_xact_id_if_assigned()
            """;

    private final DSLContext database;

    ChangeFeed(DSLContext database) {
        this.database = database;
    }

    /** @param snapshot as PostgreSQL writes it; empty for a reader who has none yet */
    Changes since(Optional<String> snapshot) {
        var rows = snapshot.isPresent()
                ? database.fetch(SINCE, org.jooq.impl.DSL.val(snapshot.get()))
                : database.fetch(NOW);
        Map<Kind, Set<UUID>> subjects = new EnumMap<>(Kind.class);
        List<Boolean> own = new ArrayList<>();
        rows.forEach(row -> {
            String kind = row.get("kind", String.class);
            if (kind != null) {
                subjects.computeIfAbsent(Kind.valueOf(kind), each -> new HashSet<>())
                        .add(row.get("subject", UUID.class));
                own.add(Boolean.TRUE.equals(row.get("own", Boolean.class)));
            }
        });
        return new Changes(rows.getFirst().get("now", String.class), subjects, own.contains(true));
    }

    /** Rows that no board asks for any more. */
    void forgetOld() {
        database.execute("select matching.forget_old_changes()");
    }

    /** What a change is about, as the table knows it. */
    enum Kind {
        PERSON,
        COMPANY,
        COURSE,
        DECISION,
        CATALOGUE
    }

    /**
     * @param snapshot that holds all of them
     * @param subjects by kind
     * @param own whether the reader's own transaction made one, which may still be rolled back
     */
    record Changes(String snapshot, Map<Kind, Set<UUID>> subjects, boolean own) {

        boolean has(Kind... kinds) {
            return List.of(kinds).stream().anyMatch(subjects::containsKey);
        }

        Set<UUID> of(Kind kind) {
            return subjects.getOrDefault(kind, Set.of());
        }

        boolean isEmpty() {
            return subjects.isEmpty();
        }
    }
}
