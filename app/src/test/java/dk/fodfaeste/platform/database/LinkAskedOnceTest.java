package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which link acts is asked once for a statement and not for every row: with many links a page by link would read all of them. */
class LinkAskedOnceTest extends HouseTest {

    private static final String FOR_EVERY_ROW = " ~* '= links\\.(acting|by_secret)\\('";
    private static final String OF_A_LINK =
            "select relname from pg_class where relnamespace = 'links'::regnamespace and relkind = 'v'"
                    + " and pg_get_viewdef(oid) ~ 'links\\.acting\\(\\)'";

    @Test
    void noViewAsksForEveryRow() throws SQLException {
        assertThat(TestHouse.rows(OF_A_LINK)).containsAll(namesOf(LinksLoginTest.VIEWS));
        assertThat(TestHouse.rows(OF_A_LINK + " and pg_get_viewdef(oid)" + FOR_EVERY_ROW))
                .isEmpty();
    }

    @Test
    void noFunctionAsksForEveryRow() throws SQLException {
        assertThat(TestHouse.rows("select proname from pg_proc where pronamespace = 'links'::regnamespace"
                        + " and prokind = 'f' and pg_get_functiondef(oid)" + FOR_EVERY_ROW))
                .isEmpty();
    }

    @Test
    void everyViewKeepsItsBarrier() throws SQLException {
        assertThat(TestHouse.rows(
                        OF_A_LINK + " and coalesce(array_to_string(reloptions, ','), '') !~ 'security_barrier'"))
                .isEmpty();
    }

    private static List<String> namesOf(List<String> views) {
        return views.stream().map(view -> view.replace("links.", "")).toList();
    }
}
