package dk.fodfaeste;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.fodfaeste.identity.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consultant who works in two organisations with one address and one password. */
class SeveralOrganisationsStoryTest extends BrowserTest {

    @BeforeEach
    void aSecondOrganisation() throws SQLException {
        Accounts harbour = Accounts.found("Huset ved Havnen", "havnen");
        try (var owner = TestHouse.owner();
                var move = owner.prepareStatement("update identity.account set email = ? where account_id = ?")) {
            move.setString(1, "consultant@huset.example");
            move.setObject(2, harbour.account(Role.CONSULTANT).accountId());
            move.execute();
        }
    }

    @Test
    void choosesWhereToGoAndChangesOver() {
        goesIntoBoth();
    }

    @Test
    void choosesWithoutScriptToo() {
        newReader(false);
        goesIntoBoth();
    }

    private void goesIntoBoth() {
        givesThePassword();
        seesHeading("Hvor vil du hen?");
        looksRight("sign-in-choice");
        click("Huset ved Havnen · Virksomhedskonsulent");
        assertThat(page.locator(".who")).containsText("Huset ved Havnen");
        click("Log ud");
        page.waitForURL("**/sign-in**");
        givesThePassword();
        click("Huset i Gaden · Virksomhedskonsulent");
        assertThat(page.locator(".who")).containsText("Huset i Gaden");
    }

    private void givesThePassword() {
        go("/sign-in");
        page.getByLabel("E-mail").fill("consultant@huset.example");
        page.getByLabel("Adgangskode").fill(Accounts.PASSWORD);
        click("Log ind");
    }
}
