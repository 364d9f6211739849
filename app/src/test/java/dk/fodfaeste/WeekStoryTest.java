package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The week, drawn: one's own, a person's, a workplace's and a job's, on a desk, on a phone and on paper. */
class WeekStoryTest extends DemoBrowserTest {

    @Test
    void aConsultantSeesTheWeekAndTheManagerSeesItToo() throws Exception {
        signIn("konsulent@huset.example", "fodfaeste-demo");
        follow("Se din uge");
        seesHeading("Din uge");
        seesHeading("Uge 48: 23. november 2026 til 29. november 2026");
        looksRight("week-own");

        page.getByLabel("Gå til uge").fill("2027-W53");
        click("Vis");
        sees("Den uge findes ikke. Skriv den som 48, 48/2026 eller 2026-W48.");
        assertThat(page.getByLabel("Gå til uge").inputValue()).isEqualTo("2027-W53");
        looksRight("week-wrong");
        page.getByLabel("Gå til uge").fill("53");
        click("Vis");
        seesHeading("Uge 53: 28. december 2026 til 3. januar 2027");
        follow("Ugen efter");
        seesHeading("Uge 1: 4. januar 2027 til 10. januar 2027");
        follow("Denne uge");
        seesHeading("Uge 48");

        thePersonAndTheWorkplace();
        aJobHasItsWeek();

        newReader(true);
        signIn("chef@huset.example", "fodfaeste-demo");
        go("/caseload");
        page.locator("main tbody th a").first().click();
        page.locator("main .sub a").last().click();
        seesHeading("Ugen for ");
        assertThat(page.url()).contains("/caseload/");
    }

    private void thePersonAndTheWorkplace() throws Exception {
        go("/courses");
        page.locator("main tbody th a").first().click();
        page.locator("main .sub a", new Page.LocatorOptions().setHasText("Ugen for"))
                .click();
        assertThat(page.locator(".tabs [aria-current=page]").textContent()).isEqualTo("Ugen");
        looksRight("week-person");
        go("/courses");
        page.locator("main tbody th a").first().click();
        page.locator("main .sub a").first().click();
        follow("Ugen på arbejdsstedet");
        seesHeading("Ugen hos ");
        looksRight("week-workplace");
        String text = printed();
        assertThat(text).contains("Ugen hos", "Uge 48").doesNotContain("Log ud", "Gå til uge", "Ugen før");
    }

    /** One sheet, on its long side. */
    private String printed() throws Exception {
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var box = pdf.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
            var painted = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
            Optional<Path> kept = picture("print-week");
            if (kept.isPresent()) {
                ImageIO.write(painted, "png", kept.get().toFile());
            }
            return new PDFTextStripper().getText(pdf);
        }
    }

    private void aJobHasItsWeek() {
        go("/plan");
        Locator held = page.locator("li", new Page.LocatorOptions().setHasText("på hold"));
        assertThat(held.first().textContent()).contains("til 7. december 2026");
        go("/companies");
        go(Objects.requireNonNull(page.locator("main tbody th a").first().getAttribute("href")));
        page.locator("a[href^='/workplaces/']").first().click();
        if (page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hvordan står pladserne?"))
                        .count()
                > 0) {
            follow("Hvordan står pladserne?");
            page.locator(".signals b a").first().click();
            seesHeading("Vilkår");
            looksRight("opening");
        }
    }
}
