package dk.fodfaeste.intake.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dk.fodfaeste.intake.reading.Habits.Merged;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read: whether it is what it says and no larger than {@link Bounds} allow, part by part as a stream; and
 * which cells of its sheets are merged, which the reader of cells does not tell.
 */
final class Inspection {

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String name;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, List<Merged>> merged = new HashMap<>();

    private Inspection(String name) {
        this.name = name;
    }

    /** @throws Unreadable where it is too large, or is no workbook */
    static Inspection of(String name, byte[] content, Unpacking.Held held) throws IOException, XMLStreamException {
        Inspection inspection = new Inspection(name);
        Unpacking unpacking = new Unpacking(name, content.length, held);
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new Unreadable("intake.unreadable.binary", name);
            }
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream packed = zip.getInputStream(part)) {
                    inspection.look(part.getName(), packed, unpacking);
                }
            }
        }
        return inspection;
    }

    /** What is no XML is a picture or a macro, which nobody reads; it only counts. */
    private void look(String part, InputStream packed, Unpacking unpacking) throws IOException, XMLStreamException {
        if (!part.matches(".*\\.(xml|rels)")) {
            unpacking.skim(packed);
            return;
        }
        boolean sheet = part.matches("xl/worksheets/[^/]*\\.xml");
        var xml = XML.createXMLStreamReader(new Counted(packed, unpacking, sheet));
        PartLook looked = new PartLook(name, sheet);
        while (xml.hasNext()) {
            looked.at(xml.next(), xml);
        }
        if (part.matches("xl/_rels/workbook[^/]*\\.xml\\.rels")) {
            targets.putAll(looked.targets());
        }
        merged.put(part, looked.merged());
    }

    /**
     * @param id by which the workbook refers to the sheet
     * @throws Unreadable where the sheet lies among what was not looked at
     */
    List<Merged> merged(String id) {
        String target = targets.getOrDefault(id, "");
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        List<Merged> found = merged.get(part);
        if (found == null) {
            throw new Unreadable("intake.unreadable.workbook", name);
        }
        return found;
    }
}
