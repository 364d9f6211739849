package dk.fodfaeste.people.caseroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The text of a Word file, and nothing but the text. */
class WordTextTest {

    private static final String BEGIN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"m\"><w:body>";
    private static final String END = "</w:body></w:document>";

    @Test
    void theParagraphsAreReadInTheirOrder() {
        assertThat(
                        text(
                                "<w:p><w:r><w:t>Kære </w:t></w:r><w:r><w:t>Đặng Ærø</w:t></w:r></w:p><w:p/>"
                                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ma</w:t><w:tab/><w:t>8-12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
                .containsExactly("Kære Đặng Ærø", "ma 8-12");
    }

    @Test
    void whatWasStruckOutAndWhatStandsThereTwiceIsLeftOut() {
        assertThat(text("<w:p><w:del><w:r><w:delText>Fleks</w:delText></w:r></w:del><w:r><w:t>Nu</w:t></w:r></w:p>"
                        + "<w:p><mc:AlternateContent><mc:Choice><w:t>en gang</w:t></mc:Choice>"
                        + "<mc:Fallback><w:p><w:t>en gang</w:t></w:p></mc:Fallback></mc:AlternateContent></w:p>"))
                .containsExactly("Nu", "en gang");
    }

    @Test
    void nothingOutsideTheFileIsFetchedAndNothingSwells() {
        assertThat(WordText.of(
                        SampleFiles.word("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><t>&x;</t></d>")))
                .noneMatch(line -> line.contains("root:"));
        String much = "<w:p><w:r><w:t>" + "a".repeat(1_000_000) + "</w:t></w:r></w:p>";
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(text(much.repeat(30)))
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(200_000)));
    }

    @Test
    void whatIsBrokenSaysNothing() {
        byte[] whole = SampleFiles.word(BEGIN + "<w:p><w:r><w:t>Hej</w:t></w:r></w:p>" + END);
        Random chance = new Random(4711);
        for (int run = 0; run < 200; run++) {
            byte[] broken = whole.clone();
            for (int hit = 0; hit < 6; hit++) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
            }
            assertThat(WordText.of(broken)).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(WordText.of(Arrays.copyOf(whole, 40))).isEmpty();
        assertThat(WordText.of(SampleFiles.zip("word/document.xml"))).isEmpty();
    }

    private static java.util.List<String> text(String body) {
        return WordText.of(SampleFiles.word(BEGIN + body + END));
    }
}
