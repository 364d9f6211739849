package dk.fodfaeste.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator writes the letterhead, with a wrong turn; a consultant looks at a document, issues it, and gets it again. */
class DocumentsStoryTest extends BrowserTest {

    private static final String COURSE = UUID.randomUUID().toString();

    @Autowired
    private Imports imports;

    @Test
    void aLetterheadIsWrittenAndADocumentIssued() throws Exception {
        SmallTown.moveIn(imports, house, "");
        TestHouse.execute("""
                insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, purpose,
                                               next_step, starts_on, ends_on, minutes_per_week)
                select '%s', p.organisation_id, p.person_id, w.workplace_id, 'WORK_PLACEMENT', 'Fylder kopper op', 'Timer med løn',
                       'Løntimer om formiddagen', date '2026-11-02', date '2027-01-29', 360
                  from people.person p, companies.workplace w
                 where p.organisation_id = w.organisation_id and p.first_name = 'Amal'
                 order by w.name limit 1
                """.formatted(COURSE));
        theAdministratorWritesTheLetterhead();
        newReader(true);
        theConsultantIssuesADocument();
        theConsultantCopiesIntoTheStatesForm();
        theConsultantAnswersTheReferral();
        whatWasIssuedIsFound();
    }

    private void theAdministratorWritesTheLetterhead() {
        signIn("administrator");
        follow("Brugere");
        follow("Jeres papirer");
        page.getByLabel("Adresse").fill("Saxogade 1\n1662 København V".repeat(20));
        click("Gem brevhovedet");
        sees("Skriv højst 300 tegn.");
        looksRight("letterhead-wrong");
        page.getByLabel("Adresse").fill("Saxogade 1\n1662 København V");
        click("Gem brevhovedet");
        sees("Brevhovedet er gemt.");
        looksRight("letterhead");
        follow("Tak til virksomheden");
        page.getByLabel("Jeres ord først").fill("I er altid velkomne i butikken.");
        click("Gem jeres ord");
        sees("Jeres ord er gemt.");
        looksRight("own-words");
    }

    private void theConsultantIssuesADocument() throws Exception {
        signIn("consultant");
        go("/courses/" + COURSE);
        follow("Papirer til forløbet");
        sees("Der er ikke udstedt noget endnu.");
        click("Udsted Tak til virksomheden");
        sees("Papiret er udstedt og gemt.");
        looksRight("course-documents");
        var given = page.locator("aside a[href*='/issued/']");
        assertThat(given).hasCount(1);
        for (var look : page.locator("a[href$='.pdf']:has-text('Se')").all()) {
            paint(look.getAttribute("href"));
        }
        APIResponse pdf = page.request()
                .get(page.url() + "/issued/" + given.getAttribute("href").replaceFirst(".*/", ""));
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Saxogade 1", "I er altid velkomne i butikken.", "Tak, fordi I tog imod Amal");
        }
    }

    private void theConsultantCopiesIntoTheStatesForm() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        follow("Kommunens skema, felt for felt");
        sees("Kommunens skema, felt for felt");
        looksRight("state-form");
        button("Kopiér Opgaver").click();
        assertThat(page.locator("#copied")).hasText("Teksten er kopieret.");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo("Fylder kopper op");
        sees("Står kun i det lukkede rum.");
    }

    private void whatWasIssuedIsFound() {
        go("/courses");
        follow("Udstedte papirer");
        page.getByLabel("Navn, arbejdssted").fill("Bageren");
        click("Vis");
        sees("Ingen papirer passer");
        page.getByLabel("Navn, arbejdssted").fill("ama");
        click("Vis");
        assertThat(page.locator("main table")).containsText("Svar på henvisning");
        looksRight("issued");
    }

    private void theConsultantAnswersTheReferral() throws Exception {
        page.locator("main .sub a").first().click();
        page.locator("main .sub a[href$='/courses']").click();
        follow("Overblik");
        follow("Svar på henvisningen");
        sees("Gem svaret først, så er brevet her.");
        page.getByLabel("Vi tager imod", new Page.GetByLabelOptions().setExact(true))
                .check();
        click("Gem svaret");
        sees("Skriv, hvornår den første samtale er.");
        looksRight("referral-answer-wrong");
        page.getByLabel("Første samtale").fill("2026-12-01");
        page.getByLabel("Jeres ord").fill("Vi glæder os til at møde Amal.");
        click("Gem svaret");
        sees("Svaret er gemt.");
        paint(page.url().replaceFirst(".*(?=/people/)", "") + ".pdf");
        click("Udsted");
        sees("Papiret er udstedt og gemt.");
        looksRight("referral-answer");
    }

    /** The first page, as it comes out of the printer. */
    private void paint(String address) throws IOException {
        byte[] pdf = page.request()
                .get(page.url().replaceFirst("/(courses|people)/.*", "") + address)
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            var painted = new PDFRenderer(document).renderImageWithDPI(0, 80);
            var kept = picture("document-" + address.replaceAll(".*/|[.]pdf", ""));
            if (kept.isPresent()) {
                ImageIO.write(painted, "png", kept.get().toFile());
            }
        }
    }
}
