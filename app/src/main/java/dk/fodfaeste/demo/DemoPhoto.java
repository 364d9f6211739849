package dk.fodfaeste.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo of the work, as the demo's supervisor takes one: three shelves with boxes, drawn and not taken. */
final class DemoPhoto {

    private static final int WIDE = 1200;
    private static final int HIGH = 900;
    private static final Color[] BOXES = {
        new Color(0x2E7D4F), new Color(0xE8A317), new Color(0x124E5C), new Color(0xA8442A)
    };

    private DemoPhoto() {}

    static byte[] shelves() {
        BufferedImage picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pencil = picture.createGraphics();
        pencil.setColor(new Color(0xF4ECD8));
        pencil.fillRect(0, 0, WIDE, HIGH);
        for (int shelf = 1; shelf <= 3; shelf++) {
            shelf(pencil, shelf * 270, shelf);
        }
        pencil.dispose();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", photo);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return photo.toByteArray();
    }

    private static void shelf(Graphics2D pencil, int floor, int shelf) {
        for (int box = 0; box < 9; box++) {
            pencil.setColor(BOXES[(box + shelf) % BOXES.length]);
            int high = 110 + 30 * ((box * shelf) % 3);
            pencil.fillRect(70 + box * 120, floor - high, 96, high);
        }
        pencil.setColor(new Color(0x6B4A2B));
        pencil.fillRect(40, floor, WIDE - 80, 22);
    }
}
