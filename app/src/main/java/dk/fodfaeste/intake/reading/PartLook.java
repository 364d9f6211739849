package dk.fodfaeste.intake.reading;

import dk.fodfaeste.intake.reading.Habits.Merged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook as it goes by. */
final class PartLook {

    /** The names that the format has are some hundreds, and it nests them a dozen deep. */
    private static final int NAMES = 2_000;

    private static final int DEPTH = 100;
    private static final int ATTRIBUTES = 100;
    private static final int MERGED = 100_000;
    private static final long TEXTS = Bounds.BYTES_HELD / 40;

    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final String workbook;
    private final boolean mayBeStreamed;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<Merged> merged = new ArrayList<>();
    private int depth;
    private int cellAt;
    private int letters;
    private int cells;
    private int sheets;
    private long texts;

    /** @param mayBeStreamed whether it lies where sheets lie */
    PartLook(String workbook, boolean mayBeStreamed) {
        this.workbook = workbook;
        this.mayBeStreamed = mayBeStreamed;
    }

    void at(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begins(xml.getLocalName(), xml);
            case XMLStreamConstants.END_ELEMENT -> ends();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                letters += xml.getTextLength();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
            default -> {}
        }
        if (letters > Bounds.LETTERS_IN_CELL) {
            throw new Unreadable("intake.unreadable.cell", workbook);
        }
    }

    private void begins(String element, XMLStreamReader xml) {
        if (depth == 0 && mayBeStreamed && !element.equals("worksheet")
                || ++depth > DEPTH
                || xml.getAttributeCount() > ATTRIBUTES
                || !names.contains(element) && names.add(element) && names.size() > NAMES) {
            throw damaged();
        }
        switch (element) {
            case "c" -> cell(attribute("r", xml));
            case "row" -> cells = 0;
            case "mergeCell" -> merged(attribute("ref", xml));
            case "Relationship" -> targets.put(attribute("Id", xml), attribute("Target", xml));
            case "sheet" -> sheets++;
            case "si" -> texts++;
            default -> {}
        }
        if (cellAt == 0) {
            letters = 0;
            cellAt = element.equals("c") || element.equals("si") ? depth : 0;
        }
        if (sheets > Bounds.SHEETS || texts > TEXTS || merged.size() > MERGED) {
            throw new Unreadable("intake.unreadable.large", workbook);
        }
    }

    private void ends() {
        cellAt = depth == cellAt ? 0 : cellAt;
        depth--;
    }

    /** A cell that says it stands beyond the last column would make the reader keep room for all before it. */
    private void cell(String place) {
        Matcher at = CELL.matcher(place);
        if (++cells > Bounds.LAST_COLUMN
                || !place.isEmpty() && (!at.matches() || column(at.group(1)) >= Bounds.LAST_COLUMN)) {
            throw damaged();
        }
    }

    private void merged(String range) {
        String[] corners = range.split(":", -1);
        Matcher first = CELL.matcher(corners[0]);
        Matcher last = CELL.matcher(corners[corners.length - 1]);
        if (corners.length == 2 && first.matches() && last.matches()) {
            merged.add(new Merged(
                    range,
                    Integer.parseInt(first.group(2)),
                    Integer.parseInt(last.group(2)),
                    column(first.group(1)),
                    column(last.group(1))));
        }
    }

    /** From 0 for A. */
    private static int column(String letters) {
        int column = 0;
        for (int index = 0; index < letters.length(); index++) {
            column = 26 * column + letters.charAt(index) - 'A' + 1;
        }
        return column - 1;
    }

    private static String attribute(String name, XMLStreamReader xml) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private Unreadable damaged() {
        return new Unreadable("intake.unreadable.workbook", workbook);
    }

    /** Where the parts lie that the workbook refers to, by id. */
    Map<String, String> targets() {
        return targets;
    }

    List<Merged> merged() {
        return merged;
    }
}
