package dk.fodfaeste.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.fodfaeste.Accounts;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Joining;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody says what they are called, which language their pages speak, and when they are away; and finds help and keys on the way. */
class OwnAccountStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void theLanguageGoesAlongToAnotherMachine() {
        signIn("consultant");
        follow("Consultant");
        seesHeading("Din side");
        page.getByLabel("Telefon").fill("ring til mig");
        click("Gem");
        sees("Skriv et telefonnummer med cifre");
        looksRight("own-account-wrong");

        page.getByLabel("Telefon").fill("20 30 40 50");
        page.getByLabel("Navn").fill("Kirsten Kure");
        page.getByLabel("Sprog").selectOption("ENGLISH");
        click("Gem");
        sees("Saved.");
        seesHeading("Your page");
        assertThat(page.locator(".who")).containsText("Kirsten Kure");

        newReader(true);
        go("/sign-in");
        page.getByLabel("E-mail").fill("consultant@huset.example");
        page.getByLabel("Adgangskode").fill(Accounts.PASSWORD);
        click("Log ind");
        seesHeading("Today");
        assertThat(page.locator(".who")).containsText("Kirsten Kure");
    }

    @Test
    void awayForAWeekWithSomebodyWhoStandsInAndBackAgain() {
        Joining.colleague(house, Role.CONSULTANT, "Anna Bo");
        signIn("consultant");
        follow("Din side");
        page.getByLabel("Første dag").fill("2026-11-24");
        page.getByLabel("Sidste dag").fill("2026-11-20");
        page.getByLabel("Hvem træder ind?").selectOption("Anna Bo");
        click("Skriv fraværet");
        sees("Sidste dag kan ikke ligge før den første");
        assertThat(page.getByLabel("Første dag")).hasValue("2026-11-24");

        page.getByLabel("Sidste dag").fill("2026-11-27");
        click("Skriv fraværet");
        sees("Fraværet er skrevet.");
        sees("Anna Bo træder ind");
        looksRight("own-account");

        click("Fortryd");
        sees("Fraværet er slut.");
        sees("Du har intet fravær foran dig");
    }

    @Test
    void theManagerWritesItForWhoFellIll() {
        Joining.colleague(house, Role.CONSULTANT, "Anna Bo");
        SmallTown.moveIn(imports, house, "");
        signIn("employment-manager");
        follow("Mennesker");
        follow("Hvem har hvad");
        seesHeading("Hvem har hvad");
        looksRight("caseloads");
        follow("Fravær og stedfortrædere");
        click("Skriv fraværet");
        sees("Vælg en kollega.");
        page.getByLabel("Hvem er væk?").selectOption("Anna Bo, Virksomhedskonsulent");
        page.getByLabel("Første dag").fill("2026-11-23");
        page.getByLabel("Sidste dag").fill("2026-11-30");
        page.getByLabel("Hvem træder ind?").selectOption("Consultant, Virksomhedskonsulent");
        click("Skriv fraværet");
        sees("Consultant træder ind");
        looksRight("absences");
        newReader(false);
        signIn("consultant");
        sees("Du træder ind for Anna Bo");
        looksRight("today-deputy");
        follow("Mennesker");
        follow("Dine mennesker og det næste skridt");
        looksRight("caseload");
    }

    @Test
    void theKeysLeadToPlacesAndNeverWhileSomebodyWrites() {
        signIn("consultant");
        Locator list = page.locator("#keys");
        page.keyboard().press("?");
        assertThat(list).isVisible();
        looksRight("keys");
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        page.keyboard().press("g");
        page.keyboard().press("m");
        seesHeading("Mennesker");

        go("/people/new");
        page.locator("main input[name=firstName]").focus();
        page.keyboard().type("g?m");
        assertThat(page.locator("main input[name=firstName]")).hasValue("g?m");
        assertThat(list).isHidden();

        page.locator("footer").getByText("Taster").click();
        click("Slå dem fra");
        sees("Tasterne er slået fra");
        page.keyboard().press("?");
        assertThat(list).hasCount(0);
        looksRight("keys-page");
    }

    @Test
    void helpTellsOfThePageAndIsSearched() {
        signIn("consultant");
        follow("Mennesker");
        follow("Hjælp");
        seesHeading("Tag imod et menneske");
        looksRight("help-section");
        follow("Hele indholdet");
        page.getByLabel("Find i hjælpen").last().fill("sagsrum glas");
        click("Søg");
        sees("Det står der ikke noget om");
        page.getByLabel("Find i hjælpen").last().fill("pakken kommunen");
        page.keyboard().press("Enter");
        follow("Forløb og pakken");
        seesHeading("Forløb og pakken");
        go("/help");
        looksRight("help-contents");
    }
}
