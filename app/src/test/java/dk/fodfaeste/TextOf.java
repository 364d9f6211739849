package dk.fodfaeste;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.parser.Parser;
import org.springframework.mock.web.MockHttpServletResponse;

/** All the text that an answer has, whatever kind of file it is. */
public final class TextOf {

    private TextOf() {}

    public static String answer(MockHttpServletResponse answer) throws IOException {
        if ("application/pdf".equals(answer.getContentType())) {
            return pdf(answer.getContentAsByteArray());
        }
        if (String.valueOf(answer.getContentType()).contains("spreadsheetml")) {
            return unpacked(answer.getContentAsByteArray());
        }
        return answer.getContentAsString(StandardCharsets.UTF_8) + answer.getHeaderNames();
    }

    private static String unpacked(byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("leak", ".xlsx"), content);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            StringBuilder text = new StringBuilder();
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
            return Parser.unescapeEntities(text.toString(), false);
        } finally {
            Files.delete(file);
        }
    }

    private static String pdf(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
