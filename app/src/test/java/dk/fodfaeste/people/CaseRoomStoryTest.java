package dk.fodfaeste.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.Acting;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two social workers write about the same person at the same time. */
class CaseRoomStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Test
    void twoWriteAtOnceAndTheSecondKeepsBothTextsWithoutScript() {
        Town.moveIn(
                imports, house, List.of(Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\n")));
        String room = Acting.as(
                        house.actor(Role.SOCIAL_WORKER),
                        () -> "/people/" + people.all().getFirst().id())
                + "/case-room";
        newReader(false);
        signIn("social-worker");
        go(room);
        theOtherTabSaves("Fyret efter en brand");

        page.getByLabel("Hvorfor er personen uden arbejde?").fill("Faldt af en stige");
        page.getByLabel("Helbred, der betyder noget").fill("Slidte knæ");
        click("Gem");
        seesHeading("To har skrevet på samme tid");
        looksRight("conflict-without-script");
        page.getByLabel("Begge: først det, der står nu").check();
        click("Gem det valgte");

        assertThat(page.getByLabel("Hvorfor er personen uden arbejde?"))
                .hasValue("Fyret efter en brand\n\nFaldt af en stige");
        assertThat(page.getByLabel("Helbred, der betyder noget")).hasValue("Slidte knæ");
    }

    @Test
    void theChoiceLooksRightOnAPhoneAndOnADesk() {
        Town.moveIn(
                imports, house, List.of(Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\n")));
        signIn("social-worker");
        go(Acting.as(
                        house.actor(Role.SOCIAL_WORKER),
                        () -> "/people/" + people.all().getFirst().id()) + "/case-room");
        theOtherTabSaves("Fyret efter en brand. Har siden haft svært ved lukkede rum, og det er nævnt for egen læge.");
        page.getByLabel("Hvorfor er personen uden arbejde?").fill("Faldt af en stige");
        page.getByLabel("Helbred, der betyder noget").fill("Slidte knæ");
        click("Gem");
        seesHeading("To har skrevet på samme tid");
        looksRight("conflict");
    }

    private void theOtherTabSaves(String cause) {
        Browser browser = Objects.requireNonNull(page.context().browser());
        try (BrowserContext other = browser.newContext(
                new Browser.NewContextOptions().setStorageState(page.context().storageState()))) {
            Page tab = other.newPage();
            tab.navigate(page.url());
            tab.getByLabel("Hvorfor er personen uden arbejde?").fill(cause);
            tab.getByText("Gem", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(tab.getByLabel("Hvorfor er personen uden arbejde?")).hasValue(cause);
        }
    }
}
