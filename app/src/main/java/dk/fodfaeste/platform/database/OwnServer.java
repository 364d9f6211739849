package dk.fodfaeste.platform.database;

import dk.fodfaeste.platform.DatabaseRole;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a PostgreSQL of your own must be, and what its user must be allowed to, looked at before anything is written. */
record OwnServer(
        int version,
        boolean mayMakeRoles,
        boolean mayMakeSchemas,
        boolean mayUsePublic,
        boolean hasExtensions,
        boolean ownsRoles) {

    private static final int OLDEST = 15;

    /** Those of the migrations; the first is of an earlier version. */
    private static final List<String> ROLES = Stream.concat(
                    Stream.of("fodfaeste_program"),
                    Arrays.stream(DatabaseRole.values()).map(DatabaseRole::sqlName))
            .toList();

    private static final String LOOK = """
            select current_setting('server_version_num')::int / 10000,
                   rolsuper or rolcreaterole,
                   has_database_privilege(current_database(), 'CREATE'),
                   coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false),
                   (select count(*) = 3 from pg_available_extensions
                        where name in ('btree_gist', 'pg_trgm', 'unaccent')),
                   rolsuper or current_setting('server_version_num')::int < 160000
                       or coalesce((select bool_and(pg_has_role(current_user, oid, 'USAGE WITH ADMIN OPTION'))
                                    from pg_roles where rolname = any (?)), true)
            from pg_roles where rolname = current_user
            """;

    /** @throws CannotStartException when the server is not reached, too old, or its user lacks a right */
    static void demand(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
                var statement = connection.prepareStatement(LOOK)) {
            statement.setArray(1, connection.createArrayOf("text", ROLES.toArray()));
            var row = statement.executeQuery();
            row.next();
            List<String> lacking = new OwnServer(
                            row.getInt(1),
                            row.getBoolean(2),
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getBoolean(6))
                    .lacking(address.owner());
            if (!lacking.isEmpty()) {
                throw new CannotStartException(
                        "Fodfæste cannot live in " + address.jdbcUrl() + ":\n  - " + String.join("\n  - ", lacking),
                        "What it needs of a PostgreSQL of your own stands in docs/operations.md.",
                        null);
            }
        } catch (SQLException problem) {
            throw new CannotStartException(
                    "PostgreSQL does not let " + address.owner() + " in at " + address.jdbcUrl() + ": "
                            + problem.getMessage(),
                    "Is the server running, and are user, password and database in FODFAESTE_DATABASE_URL right?",
                    problem);
        }
    }

    /** @param user of the address */
    List<String> lacking(String user) {
        List<String> lacking = new ArrayList<>();
        if (version < OLDEST) {
            lacking.add("its PostgreSQL is version " + version + "; " + OLDEST + " or newer is needed");
        }
        if (!mayMakeRoles) {
            lacking.add(user + " may not make roles. As its administrator:  alter role " + user + " createrole");
        }
        if (!mayMakeSchemas || !mayUsePublic) {
            lacking.add(user + " does not own the database. As its administrator:  alter database … owner to " + user);
        }
        if (!ownsRoles) {
            lacking.add(
                    "roles of Fodfæste were made by somebody else. As its administrator, those of them that are there:"
                            + "  grant " + String.join(", ", ROLES) + " to " + user + " with admin option");
        }
        if (!hasExtensions) {
            lacking.add("the extensions btree_gist, pg_trgm and unaccent are not all there; they come with the package"
                    + " postgresql-contrib");
        }
        return lacking;
    }
}
