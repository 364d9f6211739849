package dk.fodfaeste.forms;

import dk.fodfaeste.TestHouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the house knows, as one number for each of its tables; without what only tells that somebody was here. */
record Fingerprint(Map<String, String> tables) {

    /** A wrong password is counted whatever comes of it; the others tell that somebody was here, and what a board has to read again. */
    private static final Set<String> TRACES =
            Set.of("identity.sent_form", "identity.guess", "matching.change", "privacy.log_entry", "privacy.log_head");

    /** What tables held that were read before, by how they were written: a table that nobody wrote to is not read again. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    /** How a table was written: how many rows, and the sum of the numbers of the transactions that wrote them, counted from the first. */
    private static final String WRITTEN = "count(*) || ' ' || coalesce(sum(age('3'::xid) - age(xmin)), 0)";

    /** One connection for all fingerprints of a run: what a new one reads of so many tables costs more than to ask. */
    private static @Nullable Connection owner;

    static Fingerprint take() throws SQLException {
        Connection owner = owner();
        try {
            List<String> all = tables(owner);
            Map<String, String> written = ofEach(owner, all, WRITTEN);
            List<String> fresh = all.stream()
                    .filter(table -> !READ.containsKey(table + written.get(table)))
                    .toList();
            ofEach(owner, fresh, "count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)")
                    .forEach((table, content) -> READ.put(table + written.get(table), content));
            Map<String, String> tables = new TreeMap<>();
            all.forEach(table -> tables.put(table, READ.get(table + written.get(table))));
            return new Fingerprint(tables);
        } finally {
            owner.rollback();
        }
    }

    private static synchronized Connection owner() throws SQLException {
        Connection known = owner;
        if (known == null) {
            known = TestHouse.owner();
            known.setAutoCommit(false);
            known.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner = known;
        }
        return known;
    }

    private static Map<String, String> ofEach(Connection owner, List<String> tables, String what) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        String sql = tables.stream()
                .map(table -> "select '%s', %s from %s t".formatted(table, what, table))
                .collect(Collectors.joining(" union all "));
        if (!tables.isEmpty()) {
            // prepared: the driver knows it again, and the database has its plan
            try (var statement = owner.prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    static List<String> tables(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = owner.prepareStatement(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in"
                                + " ('pg_catalog', 'information_schema', 'public', 'platform', 'jobs') order by 1");
                var rows = statement.executeQuery()) {
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
