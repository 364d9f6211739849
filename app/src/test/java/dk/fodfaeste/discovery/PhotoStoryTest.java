package dk.fodfaeste.discovery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.intake.Imports;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo of the work, taken where it was done, seen by the consultant, and taken away. */
class PhotoStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    private String amal = "";

    @BeforeEach
    void amalMovesIn() throws SQLException {
        Town.moveIn(imports, house, List.of(Town.csv("borgere", "nr;fornavn;efternavn\nB1;Amal;Ærø\n")));
        amal = TestHouse.rows("select person_id::text from people.person").getFirst();
    }

    @Test
    void aShelfIsPhotographedAndSeenBesideWhatWasWrittenDown() {
        signIn("enterprise-supervisor");
        page.setViewportSize(360, 800);
        writesDown();
        page.getByLabel("Billede af arbejdet")
                .setInputFiles(file("referat.jpg", "Kære alle".getBytes(StandardCharsets.UTF_8)));
        page.getByText("Dag, antal, opgave og note").click();
        page.getByLabel("Opgave").fill("Satte varer på plads");
        click("Gem det, jeg så");
        sees("Det er ikke et billede, vi kan vise.");
        assertThat(page.getByLabel("Opgave")).hasValue("Satte varer på plads");
        page.getByLabel("Billede af arbejdet")
                .setInputFiles(file("IMG_4711.jpg", SamplePhoto.thatSaysWhere(1600, 1200)));
        looksRight("photo-field");
        click("Gem det, jeg så");
        sees("Gemt om Amal");

        newReader(true);
        signIn("consultant");
        go("/people/" + amal + "/profile");
        if (!page.locator("details.evidence:has-text('Passer varer') > summary").isVisible()) {
            page.locator("details.fold > summary").last().click();
        }
        page.locator("details.evidence:has-text('Passer varer') > summary").click();
        follow("Se billedet");
        assertThat(page.locator(".paper img")).isVisible();
        page.waitForCondition(() ->
                Boolean.TRUE.equals(page.evaluate("() => document.querySelector('.paper img').naturalWidth === 1280")));
        looksRight("photo");
        page.getByText("Er der et menneske på billedet?").click();
        click("Tag billedet væk");
        sees("Billedet er taget væk.");
    }

    @Test
    void withoutTheNetThePhotoIsSaidToBeLeftOutAndIsPutInAfterwards() throws SQLException {
        signIn("enterprise-supervisor");
        page.setViewportSize(360, 800);
        writesDown();
        sees("Uden net kan billedet ikke vente på telefonen.");
        page.getByLabel("Billede af arbejdet").setInputFiles(file("IMG_4711.jpg", SamplePhoto.of("jpg", 800, 600)));
        page.context().setOffline(true);
        click("Gem det, jeg så");
        assertThat(page.locator("#queue")).containsText("1 venter på nettet");
        assertThat(page.locator("#queue")).containsText("læg billedet på bagefter");
        page.context().setOffline(false);
        assertThat(page.locator("#queue")).containsText("1 sendt.");

        go("/observe/"
                + TestHouse.rows("select observation_id::text from discovery.observation")
                        .getFirst());
        follow("Billede af arbejdet");
        page.getByLabel("Billede af arbejdet").setInputFiles(file("IMG_4711.jpg", SamplePhoto.of("jpg", 800, 600)));
        looksRight("photo-new");
        click("Gem billedet");
        sees("Billedet er gemt.");
        assertThat(page.locator(".paper img")).isVisible();
    }

    @Test
    void aPhotoIsSaidYesToWithWhatItShowsAndNotWithoutIt() {
        Town.moveIn(imports, house, List.of(Town.csv("observationer", """
                        nr;dimension;niveau;dato;set_af;gange
                        B1;STOCK;3;20-11-2026;leder;2
                        B1;STOCK;3;19-11-2026;leder;2
                        """)));
        signIn("consultant");
        writesDown();
        page.getByLabel("Billede af arbejdet").setInputFiles(file("IMG_4711.jpg", SamplePhoto.of("jpg", 800, 600)));
        click("Gem det, jeg så");
        sees("Gemt om Amal");

        go("/people/" + amal + "/sharing");
        page.getByLabel("Også billedet af arbejdet").check();
        page.getByLabel("Hvem må se det").selectOption("WORKPLACES");
        page.locator("#purpose").selectOption("FIND_WORK");
        page.locator("#how").selectOption("IN_PERSON");
        click("Skriv ja'et");
        sees("Sig ja til det, billedet viser, før I siger ja til billedet.");
        page.locator("input[name=item-STOCK]").check();
        looksRight("sharing-photo");
        click("Skriv ja'et");
        sees("med billedet af arbejdet");
    }

    private void writesDown() {
        go("/observe?person=" + amal + "&dimension=STOCK");
        page.locator("label.level").nth(3).click();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/jpeg", content);
    }
}
