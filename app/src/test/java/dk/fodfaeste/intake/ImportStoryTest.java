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

    @Test
    void whatIsTakenAndWorthNoticingIsSaidBeforeItIsSaved() {
        signIn("administrator");
        follow("Indlæs regneark");
        page.getByLabel("Filer").setInputFiles(new FilePayload[] {
            csv("borgere", "nr;fornavn;cpr\nB1;Amal;010190-1234\n"),
            csv("virksomheder", "cvr;navn\n13585628;Bageriet\n"),
            csv("arbejdssteder", "cvr;pnr;navn\n13585628;1000000001;Nord\n13585628;1000000002;Syd\n"),
            csv(
                    "forloeb",
                    "nr;pnr;art;start;slut;timer_pr_uge\nB1;1000000001;praktik;1.10.2026;;20\nB1;1000000002;småjob;1.11.2026;;5\n")
        });
        click("Prøv af");
        sees("Alt er forstået. Intet er gemt endnu.");
        sees("Læg mærke til");
        sees("forloeb, række 3: personen har et andet forløb på samme tid, i række 2.");
        sees("1 række har et CPR-nummer eller en målgruppe.");
        looksRight("import-noticed");
        click("Læg det væk");
    }

    private static FilePayload csv(String sheet, String rows) {
        return new FilePayload(sheet + ".csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
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
