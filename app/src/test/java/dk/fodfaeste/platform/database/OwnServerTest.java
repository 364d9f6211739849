package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.TestHouse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever gives a PostgreSQL of their own is told what it lacks, before anything is written there. */
class OwnServerTest {

    @Test
    void anOlderServerIsRefused() {
        assertThat(new OwnServer(14, true, true, true, true, true).lacking("owner"))
                .containsExactly("its PostgreSQL is version 14; 15 or newer is needed");
        assertThat(new OwnServer(15, true, true, true, true, true).lacking("owner"))
                .isEmpty();
    }

    @Test
    void aUserWithoutRightsIsToldWhichAndAnOwnerWhoMayMakeRolesSuffices() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute("drop database if exists bare_house");
            statement.execute("drop role if exists bare");
            statement.execute("create role bare login password 'bare'");
            statement.execute("create database bare_house");
            DatabaseAddress address = new DatabaseAddress(
                    owner.getMetaData().getURL().replaceFirst("/[^/]*$", "/bare_house"), "bare", "bare");
            assertThatThrownBy(() -> OwnServer.demand(address))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("alter role bare createrole")
                    .hasMessageContaining("does not own the database");
            statement.execute("alter role bare createrole");
            statement.execute("alter database bare_house owner to bare");
            for (String role : roles(statement)) {
                statement.execute("grant " + role + " to bare with admin option");
            }
            assertThatCode(() -> OwnServer.demand(address)).doesNotThrowAnyException();
            statement.execute("drop database bare_house");
            statement.execute("drop role bare");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() {
        assertThatThrownBy(() -> OwnServer.demand(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "me", "")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("does not let me in");
    }

    /** Those that are there already, by other tests. */
    private static List<String> roles(java.sql.Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select rolname from pg_roles where rolname like 'fodfaeste%'")) {
            List<String> roles = new ArrayList<>();
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
            return roles;
        }
    }
}
