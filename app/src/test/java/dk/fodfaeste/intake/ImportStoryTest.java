package dk.fodfaeste.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import java.nio.charset.StandardCharsets;
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

    private void tryBrokenSheet() {
        signIn("administrator");
        follow("Indlæs regneark");
        page.getByLabel("Filer")
                .setInputFiles(new FilePayload(
                        "borgere.csv",
                        "text/csv",
                        "nr;fornavn;tolk\nB1;Amal;ja\nB2;Bo;måske\n".getBytes(StandardCharsets.UTF_8)));
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
