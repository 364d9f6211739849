package dk.fodfaeste.discovery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photo of a shelf, as a phone takes it. */
public final class SamplePhoto {

    /** What the phone writes beside the picture: where it was taken. */
    public static final String WHERE = "GPS 55.6761N 12.5683E Nokia 4711";

    private SamplePhoto() {}

    /** @param format {@code jpg} or {@code png} */
    public static byte[] of(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(new Color(0xC9A26B));
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(new Color(0x5B3A1E));
        for (int shelf = 1; shelf <= 4; shelf++) {
            drawing.fillRect(0, shelf * height / 5, width, Math.max(1, height / 60));
        }
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    /** A JPEG with a remark that says where it was taken. */
    public static byte[] thatSaysWhere(int width, int height) {
        byte[] plain = of("jpg", width, height);
        byte[] said = WHERE.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, AFTER_JFIF);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (said.length + 2)});
        out.writeBytes(said);
        out.write(plain, AFTER_JFIF, plain.length - AFTER_JFIF);
        return out.toByteArray();
    }

    /** The beginning of a JPEG and its first part, which must stay the first. */
    private static final int AFTER_JFIF = 20;
}
