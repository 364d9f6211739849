package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself holds, whatever the program may do. */
class WallsTest extends HouseTest {

    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')";

    @Test
    void everyTableOfAnOrganisationHasRowLevelSecurity() throws SQLException {
        assertThat(TestHouse.rows(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                                + " c.relkind = 'r' and " + OURS + " and not c.relrowsecurity"))
                // sessions, guesses and usual places stand before any organisation is known; the key's fingerprint is
                // the
                // owner's alone; the queue holds ids and no words
                .containsExactlyInAnyOrder(
                        "platform.spring_session",
                        "platform.spring_session_attributes",
                        "platform.house_key",
                        "identity.guess",
                        "identity.usual_place",
                        "jobs.scheduled_tasks");
    }

    @Test
    void everyTableWithRowLevelSecurityNamesItsOrganisation() throws SQLException {
        assertThat(TestHouse.rows(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                                + " c.relkind = 'r' and c.relrowsecurity and not exists (select from pg_attribute a where a.attrelid = c.oid and"
                                + " a.attname = 'organisation_id' and a.attnotnull)"))
                .isEmpty();
    }

    /** A function beside a row is asked of every row, and takes as long as the rest of reading it. */
    @Test
    void aGuardAsksOnceWhoActs() throws SQLException {
        assertThat(TestHouse.rows("select schemaname || '.' || tablename || ': ' || policyname from pg_policies where"
                        + " regexp_replace(concat(qual, ' ', with_check), '\\( SELECT platform\\.current_\\w+\\(\\) AS \\w+\\)', '', 'g')"
                        + " like '%platform.current%'"))
                .isEmpty();
    }

    @Test
    void theProgramOwnsNothing() throws SQLException {
        assertThat(TestHouse.rows("select relname from pg_class where pg_get_userbyid(relowner) like 'fodfaeste%'"))
                .isEmpty();
    }

    @Test
    void noneOfTheProgramsLoginsIsMoreThanALogin() throws SQLException {
        assertThat(TestHouse.rows(
                        "select rolname from pg_roles where rolname like 'fodfaeste%' and (rolsuper or rolbypassrls or"
                                + " rolcreaterole or rolcreatedb or rolreplication)"))
                .isEmpty();
        assertThat(TestHouse.rows("select rolname from pg_roles where rolname like 'fodfaeste%' and not rolcanlogin"))
                .as("could become the others, in an earlier version")
                .containsExactly("fodfaeste_program");
    }

    @Test
    void noLoginMayBecomeAnotherThatMayMore() throws SQLException {
        assertThat(TestHouse.rows(
                        "select pg_get_userbyid(member) || ' may what ' || pg_get_userbyid(roleid) || ' may' from"
                                + " pg_auth_members where pg_get_userbyid(member) like 'fodfaeste%'"))
                .containsExactlyInAnyOrder(
                        "fodfaeste_case_room may what fodfaeste_app may",
                        "fodfaeste_intake may what fodfaeste_app may");
    }

    @Test
    void theAppMaySelectNothingInTheCaseRoom() throws SQLException {
        assertThat(TestHouse.rows(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'case_room'"
                                + " and c.relkind = 'r' and (has_any_column_privilege('fodfaeste_app', c.oid, 'SELECT') or"
                                + " has_schema_privilege('fodfaeste_app', n.oid, 'USAGE'))"))
                .isEmpty();
    }

    @Test
    void intakeMayReadNoSealedColumn() throws SQLException {
        assertThat(TestHouse.rows(
                        "select a.attname from pg_attribute a where a.attrelid = 'case_room.case_file'::regclass and a.attnum > 0 and"
                                + " has_column_privilege('fodfaeste_intake', a.attrelid, a.attnum, 'SELECT')"))
                .containsExactlyInAnyOrder("person_id", "organisation_id", "imported_fingerprint", "cpr_index");
    }

    @Test
    void nobodyMayChangeTheLog() throws SQLException {
        assertThat(TestHouse.rows(
                        "select r from unnest(array['fodfaeste_app', 'fodfaeste_case_room', 'fodfaeste_intake']) r where"
                                + " has_any_column_privilege(r, 'privacy.log_entry', 'INSERT, UPDATE') or"
                                + " has_table_privilege(r, 'privacy.log_entry', 'DELETE, TRUNCATE')"))
                .isEmpty();
    }
}
