package dk.fodfaeste.forms;

import dk.fodfaeste.TestHouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that the house knows, as one number for each of its tables; without what only tells that somebody was here. */
record Fingerprint(Map<String, String> tables) {

    /** A wrong password is counted whatever comes of it; the others tell that somebody was here, and what a board has to read again. */
    private static final Set<String> TRACES =
            Set.of("identity.sent_form", "identity.guess", "matching.change", "privacy.log_entry", "privacy.log_head");

    static Fingerprint take() throws SQLException {
        try (Connection owner = TestHouse.owner()) {
            Map<String, String> tables = new TreeMap<>();
            String sql = tables(owner).stream()
                    .map(table ->
                            "select '%s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t"
                                    .formatted(table, table))
                    .collect(Collectors.joining(" union all "));
            try (var statement = owner.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getString(2));
                }
            }
            return new Fingerprint(tables);
        }
    }

    static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in"
                                + " ('pg_catalog', 'information_schema', 'public', 'platform', 'jobs') order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeIf(table -> TRACES.contains(table) || table.contains("session"));
        return tables;
    }

    /** The tables that are not as they were. */
    Set<String> changedSince(Fingerprint before) {
        return tables.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.tables.get(each.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
