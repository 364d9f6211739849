package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.platform.DatabaseRole;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each of the program's logins may do at most, asked of PostgreSQL and tried with the login itself. */
class LoginsTest extends HouseTest {

    private static final String TABLES =
            "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind in ('r', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'public')"
                    + " and (has_any_column_privilege(?, c.oid, 'SELECT, INSERT, UPDATE') or has_table_privilege(?, c.oid, 'DELETE, TRUNCATE'))";

    @Autowired
    private Logins logins;

    @Test
    void passwordHashesAreReachedBySignInAlone() throws SQLException {
        assertThat(
                        whoMay(
                                "has_function_privilege(r, (select min(oid) from pg_proc where proname = 'sign_in_accounts'), 'EXECUTE')"))
                .containsExactly("fodfaeste_door");
        assertThat(whoMay("has_column_privilege(r, 'identity.credential', 'password_hash', 'SELECT')"))
                .isEmpty();
        refused(DatabaseRole.APP, "select password_hash from identity.credential");
        refused(DatabaseRole.DOOR, "select password_hash from identity.credential");
    }

    @Test
    void sessionsAreReachedBySignInAlone() throws SQLException {
        for (String table : List.of("platform.spring_session", "platform.spring_session_attributes")) {
            assertThat(whoMay("has_table_privilege(r, '" + table + "', 'SELECT, INSERT, UPDATE, DELETE')"))
                    .containsExactly("fodfaeste_door");
        }
        refused(DatabaseRole.APP, "select session_id from platform.spring_session");
        refused(DatabaseRole.CASE_ROOM, "delete from platform.spring_session");
    }

    @Test
    void anOrganisationIsFoundedByTheOperatorAlone() throws SQLException {
        assertThat(whoMay("(select bool_or(has_function_privilege(r, oid, 'EXECUTE')) from pg_proc where proname in"
                        + " ('found_organisation', 'found_first_organisation', 'organisation_count'))"))
                .containsExactly("fodfaeste_operator");
        refused(
                DatabaseRole.APP,
                "select identity.found_organisation(gen_random_uuid(), 'Mit', gen_random_uuid(), 'Mig', 'mig@mit.example', '')");
        refused(
                DatabaseRole.APP,
                "insert into identity.organisation (organisation_id, name) values (gen_random_uuid(), 'Mit')");
    }

    @Test
    void signInTheQueueAndTheOperatorReachNobody() throws SQLException {
        assertThat(tables(DatabaseRole.DOOR))
                .containsExactlyInAnyOrder("platform.spring_session", "platform.spring_session_attributes");
        assertThat(tables(DatabaseRole.JOBS))
                .as("the queue, and the ends of the logs")
                .containsExactlyInAnyOrder("jobs.scheduled_tasks", "privacy.log_head");
        assertThat(tables(DatabaseRole.POST))
                .as("what is to be delivered")
                .containsExactlyInAnyOrder(
                        "post.message",
                        "post.message_text",
                        "post.quiet_days",
                        "post.quiet_hours",
                        "post.stopped_address");
        assertThat(tables(DatabaseRole.LINKS))
                .as("what is shown by link; LinksLoginTest tries the rest")
                .containsExactlyInAnyOrderElementsOf(LinksLoginTest.VIEWS);
        assertThat(tables(DatabaseRole.OPERATOR))
                .as("names of organisations, the logs to be checked, and the keys to be kept apart")
                .containsExactlyInAnyOrder(
                        "identity.organisation",
                        "privacy.log_entry",
                        "privacy.log_head",
                        "person_keys.person_key",
                        "person_keys.photo_key");
        assertThat(tables(DatabaseRole.APP)).as("so this test can fail").contains("people.person");
        refused(DatabaseRole.DOOR, "select first_name from people.person");
        refused(DatabaseRole.LINKS, "select first_name from people.person");
        refused(DatabaseRole.OPERATOR, "select name from identity.account");
        refused(DatabaseRole.POST, "select first_name from people.person");
    }

    @Test
    void nobodyBecomesSomebodyElse() {
        for (DatabaseRole role : DatabaseRole.values()) {
            for (DatabaseRole other : DatabaseRole.values()) {
                if (other != role && other != DatabaseRole.APP) {
                    refused(role, "set role " + other.sqlName());
                }
            }
            refused(role, "set role postgres");
        }
        refused(DatabaseRole.DOOR, "set role fodfaeste_app");
    }

    @Test
    void tablesAreMadeAndChangedByTheirOwnerAlone() throws SQLException {
        assertThat(whoMay("(select bool_or(has_schema_privilege(r, oid, 'CREATE')) from pg_namespace)"
                        + " or has_database_privilege(r, current_database(), 'CREATE')"))
                .isEmpty();
        for (DatabaseRole role : DatabaseRole.values()) {
            refused(role, "create table platform.mine (it text)");
            refused(role, "alter table platform.spring_session disable row level security");
        }
    }

    private static List<String> whoMay(String what) throws SQLException {
        String roles = String.join(
                "', '",
                Arrays.stream(DatabaseRole.values()).map(DatabaseRole::sqlName).toList());
        return TestHouse.rows("select r from unnest(array['" + roles + "']) r where " + what);
    }

    private static List<String> tables(DatabaseRole role) throws SQLException {
        return TestHouse.rows(TABLES.replace("?", "'" + role.sqlName() + "'"));
    }

    /** Insufficient privilege, as PostgreSQL says it; of what cannot be changed, that it is not the owner's. */
    private void refused(DatabaseRole role, String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = logins.of(role).getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as("%s: %s", role, sql)
                .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo("42501");
    }
}
