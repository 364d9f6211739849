package dk.fodfaeste.people.caseroom;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The text of a Word file (ECMA-376, WordprocessingML), read as a stream: only the part with the text is unpacked, and so much of it at most as a long
 * letter has. What somebody struck out while changes were tracked is no text of it. Nothing in the file is run, and nothing is fetched.
 */
final class WordText {

    /** Bytes of the part, unpacked: a letter of 300 pages has fewer. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /** Letters that are shown. */
    private static final int MOST_LETTERS = 200_000;

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int letters;

    private WordText() {}

    /** Its paragraphs that say something, in their order; none where it cannot be read or says nothing. */
    static List<String> of(byte[] content) {
        try (ZipFile parts = ZipFile.builder().setByteArray(content).get()) {
            ZipArchiveEntry document = parts.getEntry("word/document.xml");
            if (document == null) {
                return List.of();
            }
            WordText text = new WordText();
            try (InputStream part = BoundedInputStream.builder()
                    .setInputStream(parts.getInputStream(document))
                    .setMaxCount(MOST_BYTES)
                    .get()) {
                text.read(XML.createXMLStreamReader(part));
            }
            return List.copyOf(text.paragraphs);
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return List.of();
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (letters < MOST_LETTERS && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("p")) {
                        endOfParagraph();
                    }
                }
                default -> {}
            }
        }
        endOfParagraph();
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "t" -> line.append(xml.getElementText());
            case "tab", "br", "cr" -> line.append(' ');
            case "noBreakHyphen" -> line.append('-');
            // the same once more, for programs that are older; and a paragraph that stands in a drawing in a paragraph
            case "Fallback" -> skip(xml);
            case "txbxContent" -> endOfParagraph();
            default -> {}
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int next = xml.next();
            depth += next == XMLStreamConstants.START_ELEMENT ? 1 : next == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void endOfParagraph() {
        String said = line.toString().strip();
        line.setLength(0);
        if (!said.isEmpty()) {
            String shown = said.substring(0, Math.min(said.length(), MOST_LETTERS - letters));
            paragraphs.add(shown);
            letters += shown.length();
        }
    }
}
