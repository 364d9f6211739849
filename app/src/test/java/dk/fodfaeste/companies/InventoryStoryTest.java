package dk.fodfaeste.companies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.discovery.PhoneStore;
import dk.fodfaeste.intake.Imports;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant walks through the hostel with a phone, with the net and without. */
class InventoryStoryTest extends BrowserTest {

    private static final int MOST_TAPS = 8;

    @Autowired
    private Imports imports;

    @BeforeEach
    void theConsultantStandsInTheHostel() throws Exception {
        Town.build(house, imports);
        TestHouse.execute("update companies.company set industry = '55'");
        signIn("consultant");
        go("/workplaces/" + hostel());
        page.setViewportSize(360, 800);
        follow("Gå en runde");
        seesHeading("Gå en runde");
    }

    @Test
    void tasksAreNotedWithFewTapsAndAWrongOneIsMendedAndTakenBack() {
        page.locator("summary:has-text('Seks spørgsmål')").click();
        tap("Hvad når I ikke, når der er travlt?");
        name().fill("Tørre borde af");
        page.locator("#minutesOther").fill("femten");
        button("Gem, og tag den næste").click();
        sees("Skriv et helt tal fra 1 til 1440");
        assertThat(name()).hasValue("Tørre borde af");
        looksRight("inventory-wrong");
        page.setViewportSize(360, 800);

        page.locator("#minutesOther").fill("");
        int taps = 0;
        for (String each : List.of("15", "formiddag", "en del")) {
            tap(each);
            taps++;
        }
        page.locator("fieldset:has-text('Gange om ugen') label.tap")
                .filter(new Locator.FilterOptions().setHasText("5"))
                .first()
                .click();
        page.getByLabel("Hvor i huset").fill("Caféen");
        button("Gem, og tag den næste").click();
        sees("Noteret: Tørre borde af");
        assertThat(taps + 3).as("taps and fields").isLessThanOrEqualTo(MOST_TAPS);
        assertThat(name()).hasValue("");
        assertThat(page.getByLabel("Hvor i huset")).hasValue("Caféen");
        assertThat(page.locator("#noted li")).hasCount(1);
        sees("15 minutter × 5 om ugen");
        looksRight("inventory");
        page.setViewportSize(360, 800);

        name().fill("tørre borde af");
        button("Gem, og tag den næste").click();
        sees("«Tørre borde af» står her allerede");
        looksRight("inventory-same");
        page.setViewportSize(360, 800);
        click("Det er den samme");
        assertThat(page.locator("#both [role=alert]")).hasCount(0);
        assertThat(page.locator("#noted li")).hasCount(1);

        click("Træk tilbage");
        sees("Opgaven er trukket tilbage.");
        assertThat(page.locator("#noted li")).hasCount(0);
    }

    @Test
    void aGuessOfTheIndustryBecomesATaskWhenSomebodyThereSaysYes() {
        Locator guess = page.locator("#guesses li").filter(new Locator.FilterOptions().setHasText("morgenbuffeten"));
        assertThat(guess).containsText("gæt");
        page.locator("#guesses details > summary").click();
        guess.getByRole(AriaRole.LINK).click();
        assertThat(name()).hasValue("Fylde op i morgenbuffeten");
        page.getByLabel("Hvem på stedet siger").fill("køkkenlederen");
        page.locator("label.tap:has-text('Serverer og fylder op')").click();
        looksRight("inventory-guess");
        page.setViewportSize(360, 800);
        button("Gem, og tag den næste").click();
        sees("bekræftet af køkkenlederen");
        assertThat(guess).hasCount(0);

        page.locator("#guesses li:has-text('Køre rundt med linned')")
                .getByRole(AriaRole.BUTTON)
                .click();
        sees("Gættet er taget af listen.");
        assertThat(page.locator("#guesses")).not().containsText("Køre rundt med linned");
        click("Fortryd");
        assertThat(page.locator("#guesses")).containsText("Køre rundt med linned");
    }

    @Test
    void aTaskIsWrittenForManyPlacesAtOnceAndHasAPhoto() throws Exception {
        follow("Hostellet");
        page.locator("article.task:has-text('Skylle og snitte grønt')")
                .getByRole(AriaRole.LINK)
                .click();
        follow("Samme opgave flere steder");
        click("Skriv opgaven op dér");
        sees("Sæt kryds ved mindst ét arbejdssted.");
        looksRight("copies-wrong");
        page.locator("label.tap:has-text('Sommerhuset')").click();
        click("Skriv opgaven op dér");
        sees("Opgaven er skrevet op. Hver er nu sin egen.");
        assertThat(page.locator("label.tap:has-text('Sommerhuset')")).containsText("har den");
        page.getByLabel("Søg et arbejdssted eller en virksomhed").fill("pakkeri");
        button("Søg").click();
        looksRight("copies");

        follow("Opgaven");
        follow("Billede af opgaven");
        click("Gem billedet");
        sees("Tag et billede, eller vælg et.");
        page.locator("#photo").setInputFiles(new FilePayload("grønt.png", "image/png", png()));
        click("Gem billedet");
        sees("Billedet er gemt.");
        assertThat(page.locator("p.paper img")).isVisible();
        looksRight("task-photo");
    }

    private static byte[] png() throws Exception {
        BufferedImage picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new java.awt.Color(90, 150, 90));
        pen.fillRect(0, 0, 320, 200);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    @Test
    void withoutTheNetTasksAreKeptAndSentOnceAndWhatStandsThereIsShown() throws Exception {
        thePhoneIsReady();
        page.context().setOffline(true);
        note("Vaske håndklæder");
        note("Tømme skrald");
        note("Pudse spejle");
        assertThat(page.locator("#queue")).containsText("3 venter på nettet");
        assertThat(page.locator("#noted li.waits")).hasCount(3);
        looksRight("inventory-without-net");
        page.setViewportSize(360, 800);

        String walk = page.url();
        var phone = page.context();
        page.close();
        page = phone.newPage();
        page.setViewportSize(360, 800);
        page.navigate(walk);
        seesHeading("Gå en runde");
        assertThat(page.locator("#queue")).containsText("3 venter på nettet");
        assertThat(TestHouse.rows("select name from companies.task where name like 'Vaske%'"))
                .isEmpty();

        page.context().setOffline(false);
        sees("«Tømme skrald» står her allerede");
        assertThat(page.locator("#queue")).containsText("1 er ikke sendt endnu");
        assertThat(page.locator("#noted li")).hasCount(2);
        looksRight("inventory-both");
        click("Det er en anden opgave");
        sees("Noteret: Tømme skrald");
        page.waitForCondition(() -> !PhoneStore.waiting(page).contains(PhoneStore.SEALED));
        page.navigate(walk);
        assertThat(page.locator("#queue")).isHidden();
        assertThat(
                        TestHouse.rows(
                                "select name from companies.task where name in ('Vaske håndklæder', 'Pudse spejle', 'Tømme skrald')"))
                .hasSize(4);
    }

    private void note(String name) {
        name().fill(name);
        tap("20");
        button("Gem, og tag den næste").click();
        assertThat(page.locator("#noted li").first()).containsText(name);
        assertThat(name()).hasValue("");
    }

    private void tap(String text) {
        page.locator("label.tap")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    private Locator name() {
        return page.locator("#name");
    }

    private void thePhoneIsReady() {
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("async () => !!(await window.phone.key()) && !!navigator.serviceWorker.controller"
                        + " && !!(await caches.match('/offline'))")));
        page.evaluate("() => window.phone.keepPage()");
    }

    private static String hostel() throws Exception {
        return TestHouse.rows("select workplace_id from companies.workplace where name = 'Hostellet'")
                .getFirst();
    }
}
