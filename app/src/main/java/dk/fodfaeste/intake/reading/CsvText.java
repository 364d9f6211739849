package dk.fodfaeste.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file as people save it: UTF-8 with or without mark, UTF-16 with mark, or Windows-1252; semicolon, comma or tab. */
final class CsvText {

    private CsvText() {}

    static Table table(String name, byte[] content) throws Unreadable {
        String text = decode(content);
        List<String> headers = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord record : records) {
                number++;
                if (number == 1) {
                    headers.addAll(record.getFields());
                } else {
                    rows.add(new Table.Row(number, record.getFields()));
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw new Unreadable("intake.unreadable.csv");
        }
        return new Table(name, headers, rows);
    }

    static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((content[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** The one that the header line holds most of. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {';', ',', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
