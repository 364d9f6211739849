package dk.fodfaeste.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant chooses columns, keeps the list, and comes back to it; the stage of somebody is moved and taken back. */
class SavedFilterStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void aListOfTelephoneNumbersIsKept() {
        SmallTown.moveIn(imports, house, "");
        signIn("consultant");
        follow("Mennesker");
        page.getByText("Vælg kolonner").click();
        page.getByLabel("Telefon").check();
        page.getByLabel("Egne ord").uncheck();
        click("Vis kolonnerne");
        assertThat(page.locator("thead")).containsText("Telefon");
        page.getByText("Gem listen").first().click();
        click("Gem");
        sees("Skriv et navn til listen.");
        looksRight("filter-nameless");
        page.getByLabel("Navn på listen").fill("Ringeliste");
        click("Gem");
        sees("Listen er gemt.");
        looksRight("people-columns");
        follow("Mennesker");
        follow("Ringeliste");
        assertThat(page.locator("thead")).containsText("Telefon");
        follow("Ret dine lister");
        looksRight("filters");
        click("Fjern listen");
        sees("Ingen lister endnu");
    }

    @Test
    void aStageIsMovedAndTakenBackOnThePhone() {
        SmallTown.moveIn(imports, house, "");
        signIn("consultant");
        page.setViewportSize(360, 800);
        follow("Mennesker");
        follow("Amal");
        page.locator("#stage summary").click();
        page.locator("select[name=stage]").selectOption("SUPPORT");
        page.locator("form[action$='/stage'] button").click();
        looksRight("undo");
        click("Fortryd");
        assertThat(page.locator("main .done")).isVisible();
        follow("Team");
        looksRight("person-team");
    }
}
