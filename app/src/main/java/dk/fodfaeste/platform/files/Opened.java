package dk.fodfaeste.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.fodfaeste.platform.web.RefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
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

    /** What the reader of pictures warns of when a file was cut off. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)truncated|premature end");

    /** Points of a picture: a phone's has 12 to 50 million. */
    private static final long MOST_POINTS = 60_000_000;

    private Opened() {}

    /**
     * @return the pages that can be shown; 0 where none can
     * @throws RefusedException when it cannot be opened, is locked, or is too large to be shown
     */
    public static int pages(AttachmentKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PDF -> pagesOfPdf(content);
                case JPEG, PNG -> pagesOfPicture(kind, content);
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
    private static int pagesOfPicture(AttachmentKind kind, byte[] content) throws IOException {
        small(kind, content);
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
            ImageIO.write(kind == AttachmentKind.PDF ? drawn(content, page) : small(kind, content), "png", png);
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

    /** Only every so many points are read, so that a large picture needs little memory; turned as it was taken. */
    private static BufferedImage small(AttachmentKind kind, byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return Thumbnails.of(turned(kind, reader)).size(WIDTH, WIDTH).asBufferedImage();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turned(AttachmentKind kind, ImageReader reader) throws IOException {
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_POINTS) {
            throw new RefusedException("attachment.wrong.points", MOST_POINTS / 1_000_000);
        }
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * WIDTH));
        ImageReadParam few = reader.getDefaultReadParam();
        few.setSourceSubsampling(every, every, 0, 0);
        Orientation taken = kind == AttachmentKind.JPEG ? ExifUtils.getExifOrientation(reader, 0) : null;
        BufferedImage read = whole(reader, few);
        return taken == null
                ? read
                : ExifFilterUtils.getFilterForOrientation(taken).apply(read);
    }

    /** The reader fills up what was cut off, and only warns of it. */
    private static BufferedImage whole(ImageReader reader, ImageReadParam few) throws IOException {
        List<String> warned = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warned.add(warning));
        BufferedImage read = reader.read(0, few);
        if (warned.stream().anyMatch(warning -> CUT_OFF.matcher(warning).find())) {
            throw new IOException("its end is missing");
        }
        return read;
    }
}
