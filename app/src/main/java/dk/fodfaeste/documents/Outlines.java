package dk.fodfaeste.documents;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters of the documents' font as shapes, for a drawing. Latin letters and digits, from left to right. */
final class Outlines {

    private static final TrueTypeFont FONT = read();

    private Outlines() {}

    private static TrueTypeFont read() {
        try (InputStream file = Pdf.plainFont()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One line that stands on 0 and grows upwards, with letters of size 1. */
    static synchronized Line of(String text) {
        try {
            CmapLookup letters = FONT.getUnicodeCmapLookup();
            double em = FONT.getUnitsPerEm();
            GeneralPath path = new GeneralPath();
            double at = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = letters.getGlyphId(letter);
                var outline = FONT.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    AffineTransform there = AffineTransform.getScaleInstance(1 / em, 1 / em);
                    there.translate(at, 0);
                    path.append(there.createTransformedShape(outline.getPath()), false);
                }
                at += FONT.getAdvanceWidth(glyph);
            }
            return new Line(path, at / em);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param width of all letters, where a letter is 1 high */
    record Line(Shape shape, double width) {}
}
