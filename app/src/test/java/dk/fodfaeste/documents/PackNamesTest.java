package dk.fodfaeste.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Every letter of a name is printed, and a long one within the page. */
class PackNamesTest {

    private static final String LONG =
            "Anna-Margrethe Elisabeth Charlotte von Hohenstauffen-Christoffersen-Petersen" + "petersen".repeat(20);

    @Test
    void namesOfEveryAlphabetThatWeMeetArePrinted() {
        Printed printed = printed("Åse Ågård, Ærø Ørsted, Đặng Thị Hương, Siobhán O’Brien, Київ, عمر الحسن, 王小明");

        assertThat(printed.text())
                .contains("Åse Ågård", "Ærø Ørsted", "Đặng Thị Hương", "Siobhán O’Brien", "Київ", "王")
                .doesNotContain("#");
        assertThat(java.text.Normalizer.normalize(printed.text(), java.text.Normalizer.Form.NFKC))
                .contains("عمر الحسن", "王小明");
        assertThat(printed.fonts()).anyMatch(font -> font.contains("NotoSansArabic"));
        assertThat(printed.fonts()).anyMatch(font -> font.contains("NotoSansSC"));
    }

    @Test
    void aDanishNameCarriesNoFontButItsOwn() {
        assertThat(printed("Åse Ågård").fonts()).allMatch(font -> font.contains("Liberation"));
    }

    @Test
    void aLongNameGoesOverSeveralLinesAndLosesNothing() {
        Printed printed = printed(LONG);

        assertThat(printed.text().replaceAll("\\s", "")).contains(LONG.replaceAll("\\s", ""));
        assertThat(printed.rightmost()).isLessThan(595 - 40);
    }

    @Test
    void aDocumentInEveryAlphabetIsRightByTheRulesOfPdf() {
        String all = "Åse Ågård, Đặng Thị Hương, Київ, عمر الحسن, 王小明, Żółć, Şebnem, Xaawo Cismaan, O’Brien";
        byte[] pdf = Pdf.of(html(all));

        assertThat(PdfRules.broken(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(300_000);
    }

    private static Printed printed(String name) {
        try (var document = Loader.loadPDF(Pdf.of(html(name)))) {
            List<TextPosition> letters = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                    super.processTextPosition(letter);
                }
            };
            return new Printed(
                    stripper.getText(document),
                    letters.stream()
                            .map(letter -> letter.getFont().getName())
                            .distinct()
                            .toList(),
                    letters.stream()
                            .mapToDouble(letter -> letter.getX() + letter.getWidth())
                            .max()
                            .orElseThrow());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String html(String name) {
        return "<!DOCTYPE html><html lang=\"da\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title>"
                + "<meta name=\"description\" content=\"d\"/><style>" + style()
                + "</style></head><body><table><tr><th>Navn</th><td>"
                + name + "</td></tr></table></body></html>";
    }

    /** The documents’ own, so that what holds here holds there. */
    private static String style() {
        try {
            String sheet = java.nio.file.Files.readString(
                    java.nio.file.Path.of("src/main/jte/documents/sheet.jte"), StandardCharsets.UTF_8);
            return sheet.substring(sheet.indexOf("<style>") + 7, sheet.indexOf("</style>"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private record Printed(String text, List<String> fonts, double rightmost) {}
}
