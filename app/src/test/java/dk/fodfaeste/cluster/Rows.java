package dk.fodfaeste.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many rows every table has, without those that only tell that somebody was here. */
record Rows(Map<String, Long> byTable) {

    private static final List<String> TRACES = List.of(
            "identity.sent_form",
            "identity.guess",
            "matching.change",
            "privacy.log_entry",
            "privacy.log_head",
            "privacy.log_anchor");

    /** Waits while the database comes up again. */
    static Rows now(DataSource database) throws InterruptedException {
        for (int patience = 0; ; patience++) {
            try (Connection owner = database.getConnection()) {
                return of(owner);
            } catch (SQLException down) {
                if (patience == 600) {
                    throw new IllegalStateException(down);
                }
                Thread.sleep(100);
            }
        }
    }

    private static Rows of(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows = owner.createStatement()
                .executeQuery(
                        "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in"
                                + " ('pg_catalog', 'information_schema', 'public', 'platform', 'jobs') and tablename not like '%session%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeAll(TRACES);
        Map<String, Long> counted = new TreeMap<>();
        try (var rows = owner.createStatement()
                .executeQuery(tables.stream()
                        .map(table -> "select '" + table + "', count(*) from " + table)
                        .collect(Collectors.joining(" union all ")))) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Rows(counted);
    }

    long of(String table) {
        return byTable.getOrDefault(table, 0L);
    }

    /** What was added since, by table, where something was. */
    Map<String, Long> since(Rows before) {
        Map<String, Long> added = new TreeMap<>();
        byTable.forEach((table, count) -> {
            if (count != before.of(table)) {
                added.put(table, count - before.of(table));
            }
        });
        return added;
    }
}
