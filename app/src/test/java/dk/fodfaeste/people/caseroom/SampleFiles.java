package dk.fodfaeste.people.caseroom;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files of every kind that a social worker is sent, and of some that nobody should open. */
final class SampleFiles {

    /** The beginning of a JPEG and its first part, which must stay the first. */
    private static final int AFTER_JFIF = 20;

    private SampleFiles() {}

    static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    /** @param password that opens it; empty for none */
    static byte[] pdf(int pages, String password) {
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                pdf.addPage(new PDPage(PDRectangle.A4));
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            return written(pdf::save);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Left half red, right half blue. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return written(out -> ImageIO.write(picture, format, out));
    }

    /** The same as a phone held upright takes it: lying, and with a note that it is to be turned a quarter to the right (EXIF 6). */
    static byte[] turnedPicture(int width, int height) {
        byte[] lying = picture("jpg", width, height);
        byte[] note = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] turned = new byte[lying.length + note.length];
        System.arraycopy(lying, 0, turned, 0, AFTER_JFIF);
        System.arraycopy(note, 0, turned, AFTER_JFIF, note.length);
        System.arraycopy(lying, AFTER_JFIF, turned, AFTER_JFIF + note.length, lying.length - AFTER_JFIF);
        return turned;
    }

    static byte[] zip(String... parts) {
        return written(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            zip.finish();
        });
    }

    /** A Word file whose part with the text is this. */
    static byte[] word(String document) {
        return written(out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.finish();
        });
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    private interface Writer {
        void write(ByteArrayOutputStream out) throws IOException;
    }
}
