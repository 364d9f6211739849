package dk.fodfaeste.intake.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CSV file as people save it: semicolon, comma or tab; with or without Excel's line that says which. */
final class CsvText {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final Pattern SAYS_SEPARATOR =
            Pattern.compile("^\"?sep=(.)\"?(?:\\r\\n|\\n|\\r|$)", Pattern.CASE_INSENSITIVE);

    private CsvText() {}

    static Table table(String name, byte[] content) {
        String text = Encoding.decode(content);
        Matcher says = SAYS_SEPARATOR.matcher(text);
        if (says.find()) {
            return new Table(
                    name, rows(text.substring(says.end()), says.group(1).charAt(0)));
        }
        return new Table(name, rows(text, separator(text)));
    }

    private static List<Table.Row> rows(String text, char separator) {
        return new CsvRecords(text, separator).first(Integer.MAX_VALUE);
    }

    /** The one that makes most headers known among the first rows. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            int known = SheetFormat.mostHeaders(new CsvRecords(text, candidate).first(SheetFormat.HEADERS_WITHIN));
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }
}
