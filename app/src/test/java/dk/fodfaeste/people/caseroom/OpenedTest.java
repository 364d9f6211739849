package dk.fodfaeste.people.caseroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.files.FileName;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.web.RefusedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is opened before it is kept, and what is shown of it. */
class OpenedTest {

    @Test
    void aFileIsWhatItBeginsAsWhateverItIsCalled() {
        assertThat(AttachmentKind.of(SampleFiles.pdf(1))).contains(AttachmentKind.PDF);
        assertThat(AttachmentKind.of(SampleFiles.picture("jpg", 4, 4))).contains(AttachmentKind.JPEG);
        assertThat(AttachmentKind.of(SampleFiles.picture("png", 4, 4))).contains(AttachmentKind.PNG);
        assertThat(AttachmentKind.of(SampleFiles.zip("word/document.xml"))).contains(AttachmentKind.WORD);
        assertThat(AttachmentKind.of("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AttachmentKind.of(new byte[0])).isEmpty();
    }

    @Test
    void theLeavesAreCounted() {
        assertThat(Opened.pages(AttachmentKind.PDF, SampleFiles.pdf(3))).isEqualTo(3);
        assertThat(Opened.pages(AttachmentKind.PNG, SampleFiles.picture("png", 30, 20)))
                .isEqualTo(1);
        assertThat(Opened.pages(AttachmentKind.WORD, SampleFiles.zip("word/document.xml")))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(AttachmentKind.class)
    void whatIsCutOffInTheMiddleIsRefused(AttachmentKind kind) {
        byte[] whole = sample(kind);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> Opened.pages(kind, cut))
                .isInstanceOf(RefusedException.class)
                .extracting(refused -> ((RefusedException) refused).key())
                .isEqualTo("attachment.wrong.broken");
    }

    private static byte[] sample(AttachmentKind kind) {
        return switch (kind) {
            case PDF -> SampleFiles.pdf(2);
            case JPEG -> SampleFiles.picture("jpg", 200, 300);
            case PNG -> SampleFiles.picture("png", 200, 300);
            case WORD -> SampleFiles.zip("word/document.xml");
        };
    }

    /** Whatever comes, it is opened or refused, and nothing else happens. */
    @ParameterizedTest
    @EnumSource(AttachmentKind.class)
    void brokenBytesEndInARefusal(AttachmentKind kind) {
        Random chance = new Random(4711);
        for (int run = 0; run < 60; run++) {
            byte[] broken = sample(kind);
            for (int hit = 0; hit < 12; hit++) {
                broken[8 + chance.nextInt(broken.length - 8)] = (byte) chance.nextInt(256);
            }
            Optional<RefusedException> refused = refusal(kind, broken);
            refused.ifPresent(said -> assertThat(said.key()).containsAnyOf("attachment.wrong.", "picture.wrong."));
        }
    }

    private static Optional<RefusedException> refusal(AttachmentKind kind, byte[] content) {
        try {
            Opened.pages(kind, content);
            return Optional.empty();
        } catch (RefusedException said) {
            return Optional.of(said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "attachment.wrong.locked, PDF",
        "attachment.wrong.kind, WORD",
        "attachment.wrong.macros, WORD",
    })
    void whatNobodyCouldReadOrShouldOpenIsRefused(String key, AttachmentKind kind) {
        byte[] content = switch (key) {
            case "attachment.wrong.locked" -> SampleFiles.pdf(1, "hemmelig");
            case "attachment.wrong.kind" -> SampleFiles.zip("xl/workbook.xml");
            default -> SampleFiles.zip("word/document.xml", "word/vbaProject.bin");
        };
        assertThat(refusal(kind, content).map(RefusedException::key)).contains(key);
    }

    @Test
    void aPictureOfManyMillionPointsIsRefusedBeforeItIsRead() {
        byte[] small = SampleFiles.picture("png", 4, 4);
        byte[] said = small.clone();
        // width and height of the IHDR chunk: what it says of itself, not what comes after
        said[16] = said[20] = 0;
        said[17] = said[21] = 1;
        said[18] = said[22] = 0;
        said[19] = said[23] = 0;

        assertThat(refusal(AttachmentKind.PNG, said).map(RefusedException::key)).contains("picture.wrong.points");
    }

    @Test
    void aPhotoStandsAsItWasTaken() throws IOException {
        BufferedImage shown = shown(AttachmentKind.JPEG, SampleFiles.turnedPicture(400, 200));

        assertThat(shown.getWidth()).isLessThan(shown.getHeight());
        assertThat(new Color(shown.getRGB(shown.getWidth() / 2, 5)).getRed())
                .as("the left half is now above")
                .isGreaterThan(200);
    }

    @Test
    void aLargePictureAndATallPageAreShownSmall() throws IOException {
        assertThat(shown(AttachmentKind.PNG, SampleFiles.picture("png", 4200, 3000))
                        .getWidth())
                .isEqualTo(1000);
        assertThat(shown(AttachmentKind.PDF, SampleFiles.pdf(1)).getWidth()).isBetween(990, 1010);
    }

    private static BufferedImage shown(AttachmentKind kind, byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Opened.preview(kind, content, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Papirer\\Lægens brev.pdf, Lægens brev.pdf",
        "../../etc/passwd, passwd.pdf",
        "brev.exe, brev.pdf",
        "'<b>\"x\"?.pdf', b  x.pdf",
        "'', fil.pdf",
        "Đặng Ærø عمر.pdf, Đặng Ærø عمر.pdf",
    })
    void aNameLosesItsFoldersAndTheSignsThatNoNameHas(String sent, String kept) {
        assertThat(FileName.of(sent, AttachmentKind.PDF).replaceAll(" +", " ").strip())
                .isEqualTo(kept.replaceAll(" +", " "));
    }

    @Test
    void aLongNameIsCutBetweenLetters() {
        String kept = FileName.of("😀".repeat(300), AttachmentKind.PNG);

        assertThat(kept).endsWith("😀.png");
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(124);
    }
}
