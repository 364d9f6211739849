package dk.fodfaeste.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.Accounts;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.discovery.SamplePhoto;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant writes while the session runs out, signs in on the spot, and goes on where it was; also where a piece of a page is sent by script. */
class SignInAgainStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void whatWasWrittenIsStillThereAfterSigningInAgain() throws SQLException {
        Town.moveIn(imports, house, List.of(Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n")));
        signIn("consultant");
        go("/companies");
        follow("Caféen");
        page.locator("form[action$='/contacts'] input[name=contactedOn]").fill("2026-11-20");
        page.locator("form[action$='/contacts'] input[name=about]")
                .fill("Ringede om støvler, og de vil gerne høre mere");
        theSessionEnds();
        page.locator("form[action$='/contacts'] button").first().click();

        seesHeading("Log ind");
        sees("fortsætter du med det, du skrev");
        looksRight("sign-in-again");
        signInHere();
        seesHeading("Det, du sendte, er ikke gemt endnu");
        assertThat(page.getByLabel("Det, du skrev")).hasValue(java.util.regex.Pattern.compile("Ringede om støvler.*"));
        looksRight("kept-form");
        click("Send det nu");
        sees("Ringede om støvler, og de vil gerne høre mere");
    }

    @Test
    void aFileThatWentAlongIsAskedForAgainAndTheRestIsStillThere() throws SQLException {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\nB1;Ærø;O'Brien\n")));
        signIn("consultant");
        go("/people");
        follow("Ærø");
        String person = page.url().replaceFirst(".*/people/", "");
        go("/observe?person=" + person + "&dimension=STOCK");
        page.locator("label.level").nth(2).click();
        page.getByLabel("Billede").setInputFiles(photo());
        page.locator("form[action='/observe'] details summary").first().click();
        page.getByLabel("Opgave").fill("Satte varer på plads, og talte عمر med");
        theSessionEnds();
        click("Gem det, jeg så");

        seesHeading("Log ind");
        sees("Filen er ikke gemt: du vælger den igen bagefter.");
        signInHere();
        seesHeading("Det, du sendte, er ikke gemt endnu");
        sees("Vælg filen igen: hylde.jpg");
        assertThat(page.getByLabel("Det, du skrev")).hasValue(java.util.regex.Pattern.compile("Satte varer.*عمر.*"));
        looksRight("kept-form-file");
        page.getByLabel("Vælg filen igen: hylde.jpg").setInputFiles(photo());
        click("Send det nu");
        go("/people/" + person + "/profile");
        org.assertj.core.api.Assertions.assertThat(TestHouse.rows("select task from discovery.observation"))
                .containsExactly("Satte varer på plads, og talte عمر med");
        org.assertj.core.api.Assertions.assertThat(TestHouse.rows("select 1 from discovery.photo"))
                .hasSize(1);
    }

    private static FilePayload photo() {
        return new FilePayload("hylde.jpg", "image/jpeg", SamplePhoto.of("jpg", 800, 600));
    }

    @Test
    void aPieceOfThePlanIsSentWhenTheSessionIsOver() throws SQLException {
        Town.moveIn(imports, house, Town.example());
        signIn("consultant");
        go("/plan");
        theSessionEnds();
        click("Hold");

        seesHeading("Log ind");
        signInHere();
        seesHeading("Det, du sendte, er ikke gemt endnu");
        click("Send det nu");
        sees("På hold. Pladsen er holdt fri.");
    }

    @Test
    void whoMistypesThePasswordGoesOnThere() {
        go("/sign-in");
        page.getByLabel("E-mail").fill("consultant@huset.example");
        page.getByLabel("Adgangskode").fill("forkert adgangskode");
        click("Log ind");
        assertThat(page.locator(".problem")).isVisible();
        assertThat(page.getByLabel("E-mail")).hasValue("consultant@huset.example");
        assertThat(page.getByLabel("Adgangskode")).isFocused();
        page.getByLabel("Adgangskode").fill(Accounts.PASSWORD);
        page.keyboard().press("Enter");
        seesHeading("I dag");
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        signIn("consultant");
        follow("Consultant");
        follow("Din adgangskode");
        seesHeading("Din adgangskode");
        page.getByLabel("Din nuværende adgangskode").fill(Accounts.PASSWORD);
        page.getByLabel("Ny adgangskode").fill("password1234");
        click("Skift adgangskode");
        sees("let at gætte");
        assertThat(page.getByLabel("Ny adgangskode")).isFocused();
        looksRight("own-password");
        page.getByLabel("Din nuværende adgangskode").fill(Accounts.PASSWORD);
        page.getByLabel("Ny adgangskode").fill("blå elefant danser tango");
        click("Skift adgangskode");
        sees("Din adgangskode er skiftet");
        assertThat(page.locator(".done")).isFocused();
        newReader(false);
        signIn("consultant@huset.example", "blå elefant danser tango");
    }

    private void signInHere() {
        page.getByLabel("E-mail").fill("consultant@huset.example");
        page.getByLabel("Adgangskode").fill(Accounts.PASSWORD);
        click("Log ind");
    }

    private static void theSessionEnds() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("delete from platform.spring_session");
        }
    }
}
