package dk.fodfaeste.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** An import that goes wrong, told so that it can be mended. */
class ImportStoryTest extends BrowserTest {

    @Test
    void aBrokenRowIsNamedAndNothingIsSavedWithoutScriptToo() {
        newReader(false);
        tryBrokenSheet();
        page.getByText("Opdatér")
                .or(page.getByText("Noget skal rettes først"))
                .first()
                .waitFor();
        while (page.getByText("Opdatér").isVisible()) {
            follow("Opdatér");
        }
        seesWhatIsBroken();
    }

    @Test
    void aBrokenRowIsNamedOnAPhoneAndOnADesk() {
        tryBrokenSheet();
        seesWhatIsBroken();
        looksRight("import-refused");
    }

    /** While somebody else holds the table the saving stands still, and the reader has all the time to look at it. */
    @Test
    void aSavingIsSeenOnItsWayStoppedAndSavedAfterAll() throws SQLException {
        trySheet("nr;fornavn\nB1;Amal\nB2;Bo\n");
        sees("Alt er forstået. Intet er gemt endnu.");
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table people.person in share row exclusive mode");
            click("Gem det hele");
            sees("Vi gemmer …");
            sees("Sat i gang af Administrator");
            looksRight("import-running");
            click("Stands");
            sees("Vi standser …");
            owner.rollback();
        }
        sees("Den blev standset, før den var færdig. Intet er gemt.");
        click("Gem det hele");
        sees("Det hele er gemt.");
    }

    private void tryBrokenSheet() {
        trySheet("nr;fornavn;tolk\nB1;Amal;ja\nB2;Bo;måske\n");
    }

    private void trySheet(String rows) {
        signIn("administrator");
        follow("Indlæs regneark");
        page.getByLabel("Filer")
                .setInputFiles(new FilePayload("borgere.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        click("Prøv af");
    }

    private void seesWhatIsBroken() {
        sees("Noget skal rettes først. Intet er gemt.");
        var refused = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("måske"));
        assertThat(refused).containsText("borgere");
        assertThat(refused).containsText("3");
        assertThat(refused).containsText("tolk");
        sees("Ret i jeres eget regneark");
    }
}
