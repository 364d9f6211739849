package dk.fodfaeste.platform.database;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Every node on a database has the key that its secrets are closed with; the database keeps the fingerprint of the first. */
final class KnownKey {

    private KnownKey() {}

    /**
     * Keeps the fingerprint when the database knows none; a database that has not been migrated yet is let pass.
     *
     * @param fingerprint 32 bytes
     * @param fresh whether the key was made just now, so that nothing can be closed with it
     * @throws CannotStartException when the database knows another key, or a fresh one comes to a house that has data
     */
    static void demand(DatabaseAddress address, byte[] fingerprint, boolean fresh) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password())) {
            if (fresh && hasData(connection)) {
                throw new CannotStartException(
                        "The key that the data in this database is closed with is not here.",
                        "Bring the house.key (or FODFAESTE_KEY) of the other nodes, or the one from the backup. No new one was made, and"
                                + " nothing was changed.",
                        null);
            }
            if (hasTable(connection)) {
                keepTheFirst(connection, fingerprint);
                refuseAnother(connection, fingerprint);
            }
        }
    }

    /** Also in a house from before it kept the fingerprint. */
    private static boolean hasData(Connection connection) throws SQLException {
        return is(connection, "select to_regclass('identity.organisation') is not null")
                && is(connection, "select exists (select from identity.organisation)");
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        return is(connection, "select to_regclass('platform.house_key') is not null");
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void keepTheFirst(Connection connection, byte[] fingerprint) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into platform.house_key (fingerprint) values (?) on conflict do nothing")) {
            insert.setBytes(1, fingerprint);
            insert.executeUpdate();
        }
    }

    private static void refuseAnother(Connection connection, byte[] fingerprint) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select fingerprint from platform.house_key")) {
            if (!row.next() || !MessageDigest.isEqual(row.getBytes(1), fingerprint)) {
                throw new CannotStartException(
                        "This key is not the one that the data in this database is closed with.",
                        "Give this node the house.key (or FODFAESTE_KEY) of the other nodes, or the one from the backup. Nothing was changed.",
                        null);
            }
        }
    }
}
