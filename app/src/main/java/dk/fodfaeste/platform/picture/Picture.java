package dk.fodfaeste.platform.picture;

import dk.fodfaeste.platform.web.RefusedException;
import java.awt.Color;
import java.awt.Graphics2D;
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

/**
 * A picture as somebody sent it, read to its end: what it says of itself tells nothing of what comes after. What comes out is drawn anew, so
 * that nothing that lay beside the points (where it was taken, when, with whose telephone) comes along.
 */
public final class Picture {

    /** What the reader of pictures warns of when a file was cut off. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)truncated|premature end");

    /** Points of a picture: a phone's has 12 to 50 million. */
    private static final long MOST_POINTS = 60_000_000;

    private static final double QUALITY = 0.85;

    private Picture() {}

    /**
     * As a JPEG of our own making.
     *
     * @param content a JPEG or a PNG
     * @param longest points of its longer side; a smaller one stays as large as it is
     * @throws RefusedException {@code picture.wrong.*}, when it is no such picture, broken, or of too many points
     */
    public static byte[] redrawn(byte[] content, int longest) {
        if (!isJpeg(content) && !isPng(content)) {
            throw new RefusedException("picture.wrong.kind");
        }
        try {
            BufferedImage read = read(content, longest);
            int side = Math.min(longest, Math.max(read.getWidth(), read.getHeight()));
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            Thumbnails.of(onWhite(read))
                    .size(side, side)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(jpeg);
            return jpeg.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RefusedException("picture.wrong.broken");
        }
    }

    private static boolean isJpeg(byte[] content) {
        return content.length > 3
                && content[0] == (byte) 0xFF
                && content[1] == (byte) 0xD8
                && content[2] == (byte) 0xFF;
    }

    private static boolean isPng(byte[] content) {
        return content.length > 4
                && content[0] == (byte) 0x89
                && content[1] == 'P'
                && content[2] == 'N'
                && content[3] == 'G';
    }

    /** A JPEG knows no glass. */
    private static BufferedImage onWhite(BufferedImage read) {
        if (!read.getColorModel().hasAlpha()) {
            return read;
        }
        BufferedImage opaque = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = opaque.createGraphics();
        drawing.drawImage(read, 0, 0, Color.WHITE, null);
        drawing.dispose();
        return opaque;
    }

    /** To be shown. @param longest points of its longer side @throws IOException when it is none, or broken */
    public static BufferedImage small(byte[] content, int longest) throws IOException {
        return Thumbnails.of(read(content, longest)).size(longest, longest).asBufferedImage();
    }

    /** Only every so many points are read, so that a large picture needs little memory; turned as it was taken. */
    private static BufferedImage read(byte[] content, int longest) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return turned(reader, longest, isJpeg(content));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turned(ImageReader reader, int longest, boolean jpeg) throws IOException {
        long points = (long) reader.getWidth(0) * reader.getHeight(0);
        if (points > MOST_POINTS) {
            throw new RefusedException("picture.wrong.points", MOST_POINTS / 1_000_000);
        }
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longest));
        ImageReadParam few = reader.getDefaultReadParam();
        few.setSourceSubsampling(every, every, 0, 0);
        Orientation taken = jpeg ? ExifUtils.getExifOrientation(reader, 0) : null;
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
