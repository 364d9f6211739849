package dk.fodfaeste.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            String rest = text.substring(says.end());
            return Table.ofCsv(name, () -> rows(rest, says.group(1).charAt(0)));
        }
        char separator = separator(text);
        return Table.ofCsv(name, () -> rows(text, separator));
    }

    private static Stream<Table.Row> rows(String text, char separator) {
        return Table.stream(new CsvRecords(text, separator));
    }

    /** The one that makes most headers known among the first rows. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            int known = SheetFormat.mostHeaders(
                    rows(text, candidate).limit(SheetFormat.HEADERS_WITHIN).toList());
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }
}
