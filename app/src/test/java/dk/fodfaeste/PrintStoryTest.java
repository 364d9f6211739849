package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What people take along on paper: the person, the profile, the week, the day in the shop, the own list. Menus and buttons stay on the screen. */
class PrintStoryTest extends DemoBrowserTest {

    private static final Path PAPER = Path.of("target/pictures");

    @Test
    void pagesArePrintedWithWhatTheySay() throws Exception {
        signIn("konsulent@huset.example", "fodfaeste-demo");
        assertThat(printed("caseload", "/caseload", 3)).contains("Dine mennesker og det næste skridt", "Næste skridt");
        String person =
                Objects.requireNonNull(page.locator("main tbody th a").first().getAttribute("href"));
        assertThat(printed("person", person, 3))
                .contains("Vejen indtil nu", "Kontakt")
                .doesNotContain("Flyt til");
        assertThat(printed("profile", person + "/profile", 6)).contains("Find ud af som det næste");
        assertThat(printed("plan", "/plan", 12)).contains("Ugens plan").doesNotContain("Foreslå", "Fortryd");
        newReader(true);
        signIn("vaerksted@huset.example", "fodfaeste-demo");
        page.locator("nav a[data-go=d]").click();
        String day = page.url().replaceFirst("^https?://[^/]+", "");
        assertThat(printed("day", day, 3))
                .contains("Gadens Genbrug")
                .doesNotContain("Resten er her", "Skriv op om flere");
    }

    /** @param most sheets of paper */
    private String printed(String name, String address, int most) throws Exception {
        go(address);
        Path paper = PAPER.resolve("print-" + name + ".pdf");
        Files.createDirectories(PAPER);
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(paper).setPrintBackground(false));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(paper))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).as(name).doesNotContain("Log ud", "Hjælp");
            assertThat(pdf.getNumberOfPages()).as("sheets of " + name).isLessThanOrEqualTo(most);
            return text;
        }
    }
}
