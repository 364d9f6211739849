package dk.fodfaeste.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.fodfaeste.platform.picture.Picture;
import dk.fodfaeste.platform.web.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A file that is opened before it is kept, so that what lies in the room can be read; and its pages as pictures, which carry nothing along that
 * a browser would run.
 */
public final class Opened {

    /** Width of a preview, in points. */
    private static final int WIDTH = 1000;

    /** Times as tall as it is wide: a page that is taller is drawn narrower. */
    private static final float TALLEST = 1.5f;

    private static final int MOST_PAGES = 500;

    /** Bytes at the end of a PDF in which its mark must stand; what scanners and mail add after it is short. */
    private static final int ENDING = 32 * 1024;

    private Opened() {}

    /**
     * @return the pages that can be shown; 0 where none can
     * @throws RefusedException when it cannot be opened, is locked, or is too large to be shown
     */
    public static int pages(AttachmentKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PDF -> pagesOfPdf(content);
                case JPEG, PNG -> pagesOfPicture(content);
                case WORD -> pagesOfWord(content);
            };
        } catch (InvalidPasswordException locked) {
            throw new RefusedException("attachment.wrong.locked");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RefusedException("attachment.wrong.broken");
        }
    }

    /** One that lost its end on the way would be mended by guessing, and the last pages would be missing unseen. */
    private static int pagesOfPdf(byte[] content) throws IOException {
        if (!new String(content, Math.max(0, content.length - ENDING), Math.min(ENDING, content.length), US_ASCII)
                .contains("%%EOF")) {
            throw new IOException("its end is missing");
        }
        try (PDDocument pdf = Loader.loadPDF(content)) {
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw new IOException("no pages");
            }
            if (pages > MOST_PAGES) {
                throw new RefusedException("attachment.wrong.pages", MOST_PAGES);
            }
            return pages;
        }
    }

    /** Read to its end, as a small one: what a picture says of itself tells nothing of what comes after. */
    private static int pagesOfPicture(byte[] content) throws IOException {
        Picture.small(content, WIDTH);
        return 1;
    }

    /** Only the list of parts is read, never a part: so nothing in it can swell. */
    private static int pagesOfWord(byte[] content) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(content).get()) {
            if (parts.getEntry("word/document.xml") == null) {
                throw new RefusedException("attachment.wrong.kind");
            }
            if (parts.getEntry("word/vbaProject.bin") != null) {
                throw new RefusedException("attachment.wrong.macros");
            }
            return 0;
        }
    }

    /** @param page from 1 @return a PNG */
    public static byte[] preview(AttachmentKind kind, byte[] content, int page) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(
                    kind == AttachmentKind.PDF ? drawn(content, page) : Picture.small(content, WIDTH), "png", png);
            return png.toByteArray();
        } catch (IOException problem) {
            throw new IllegalStateException("could not draw what was opened before", problem);
        }
    }

    private static BufferedImage drawn(byte[] content, int page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            var box = pdf.getPage(page - 1).getCropBox();
            float widest = Math.max(1, Math.max(box.getWidth(), box.getHeight() / TALLEST));
            return renderer.renderImage(page - 1, WIDTH / widest);
        }
    }
}
