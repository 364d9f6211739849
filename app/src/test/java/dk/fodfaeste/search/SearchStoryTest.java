package dk.fodfaeste.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant looks somebody up with the keyboard alone, and with a thumb. */
class SearchStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void aPersonIsFoundFromAnyPageByTheKeyboardAlone() {
        Town.moveIn(imports, house, Town.example());
        signIn("consultant");
        looksRight("today-with-box");
        page.keyboard().press("/");
        assertThat(box()).isFocused();
        page.keyboard().type("karne");
        page.keyboard().press("Enter");
        sees("Ligner det, du skrev");
        looksRight("search-nearly");
        page.keyboard().press("/");
        page.keyboard().type("kar ali");
        page.keyboard().press("Enter");
        sees("fund for «kar ali»");
        looksRight("search");
        assertThat(box()).hasValue("kar ali");
        follow("Karen A.");
        seesHeading("Karen Ali");

        page.keyboard().press("/");
        page.keyboard().type("findes ikke/her");
        page.keyboard().press("Enter");
        sees("Ingen passer til det, du søger");
        looksRight("search-none");
    }

    @Test
    void whoDoesNotWantTheKeyTurnsItOff() {
        signIn("consultant");
        page.keyboard().press("/");
        page.keyboard().press("Enter");
        seesHeading("Find");
        looksRight("search-empty");
        follow("Taster");
        click("Slå dem fra");
        sees("Tasterne er slået fra i denne browser.");
        follow("I dag");
        page.keyboard().press("/");
        assertThat(box()).not().isFocused();
        follow("Taster");
        click("Slå dem til");
        sees("Tasterne er slået til i denne browser.");
    }

    @Test
    void aCompanyIsFoundOnAPhoneWithoutScript() {
        Town.moveIn(imports, house, Town.example());
        newReader(false);
        page.setViewportSize(360, 800);
        signIn("consultant");
        box().fill("33 00 00 00");
        box().press("Enter");
        follow("Huset i Gaden");
        seesHeading("Huset i Gaden");
    }

    private Locator box() {
        return page.getByLabel("Find et menneske eller en virksomhed");
    }
}
