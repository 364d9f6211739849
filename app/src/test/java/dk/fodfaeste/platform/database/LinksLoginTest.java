package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.platform.DatabaseRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the login of the links reaches, tried with the login itself: of every table there is, and of every column. */
class LinksLoginTest extends HouseTest {

    static final List<String> VIEWS = List.of(
            "links.acting_link",
            "links.company_change",
            "links.company_course",
            "links.company_document",
            "links.company_line",
            "links.company_talk",
            "links.company_wishes",
            "links.interpreter_talk",
            "links.kept",
            "links.municipality_case",
            "links.municipality_document",
            "links.municipality_field",
            "links.municipality_question",
            "links.person_action",
            "links.person_agreement",
            "links.person_asked",
            "links.person_course",
            "links.person_evaluation",
            "links.person_look",
            "links.person_photo",
            "links.person_share",
            "links.person_sighting",
            "links.person_talk",
            "links.person_team",
            "links.ratio_statement",
            "links.receivers_link");

    @Autowired
    private Logins logins;

    @Test
    void ofEveryTableAndEveryColumnNothingIsReachedButTheViewsMadeForLinks() throws SQLException {
        List<String> tables = TestHouse.rows(
                "select format('%I.%I', n.nspname, c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'm', 'p')"
                        + " and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%' order by 1");
        assertThat(tables).contains("case_room.case_file", "people.person", "discovery.shared_item", "links.link");
        List<String> reached = new ArrayList<>();
        try (Connection links = logins.of(DatabaseRole.LINKS).getConnection()) {
            for (String table : tables) {
                if (answers(links, "select * from " + table + " limit 1")) {
                    reached.add(table);
                }
                for (String column : columns(table)) {
                    if (answers(links, "select " + column + " from " + table + " limit 1") && !VIEWS.contains(table)) {
                        reached.add(table + "." + column);
                    }
                }
                for (String change : List.of("delete from " + table, "insert into " + table + " default values")) {
                    assertThat(answers(links, change)).as(change).isFalse();
                }
            }
        }
        assertThat(reached).containsExactlyElementsOf(VIEWS);
    }

    private static List<String> columns(String table) throws SQLException {
        return TestHouse.rows("select quote_ident(attname) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped");
    }

    private static boolean answers(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    @Test
    void withoutALinkThatActsTheViewsAreEmpty() throws SQLException {
        try (Connection links = logins.of(DatabaseRole.LINKS).getConnection();
                var statement = links.createStatement()) {
            for (String view : VIEWS) {
                try (var rows = statement.executeQuery("select count(*) from " + view)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(view).isZero();
                }
            }
        }
    }

    @Test
    void ofTheFunctionsThatDoMoreThanTheirCallerItCallsThoseMadeForLinks() throws SQLException {
        assertThat(TestHouse.rows(
                        "select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')"
                                + " and has_schema_privilege('fodfaeste_links', n.oid, 'USAGE')"
                                + " and has_function_privilege('fodfaeste_links', p.oid, 'EXECUTE') order by 1"))
                .containsExactly(
                        "links.acting",
                        "links.ask",
                        "links.ask_code",
                        "links.enter",
                        "links.keep",
                        "links.open_other",
                        "links.said",
                        "links.want_call",
                        "links.was_here");
    }
}
