package dk.fodfaeste.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The made-up last page of an agreement, with what looks like two names at its end. */
final class DemoPaper {

    private DemoPaper() {}

    static byte[] signed() {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                write(ink, FontName.HELVETICA, 16, 760, "Aftale om forløb, sidste side");
                write(ink, FontName.HELVETICA, 11, 720, "Eksempel. Ingen virkelige mennesker.");
                write(ink, FontName.TIMES_ITALIC, 26, 600, "Vibeke Holm");
                write(ink, FontName.HELVETICA, 9, 580, "For virksomheden");
                write(ink, FontName.TIMES_ITALIC, 26, 520, "Ole Skov");
                write(ink, FontName.HELVETICA, 9, 500, "For medarbejderne");
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            pdf.save(written);
            return written.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void write(PDPageContentStream ink, FontName font, int size, int height, String words)
            throws IOException {
        ink.beginText();
        ink.setFont(new PDType1Font(font), size);
        ink.newLineAtOffset(70, height);
        ink.showText(words);
        ink.endText();
    }
}
