package dk.fodfaeste.links.words;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of a language as a file: {@code key;text;checked}, UTF-8, the first row the heads of the columns; checked is yes or no. A row without a
 * text says nothing.
 *
 * @param texts what is right
 * @param wrong what is not, row by row
 */
public record PageTextFile(List<PageText> texts, List<Wrong> wrong) {

    private static final List<String> HEAD = List.of("key", "text", "checked");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");
    private static final int MOST_WRONG = 50;

    public PageTextFile {
        texts = List.copyOf(texts);
        wrong = List.copyOf(wrong);
    }

    /** What was sent, read whole: nothing is kept where anything is wrong. */
    public static PageTextFile read(byte[] file) {
        List<PageText> texts = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
            int row = 0;
            for (CsvRecord record : CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
                row++;
                if (row == 1) {
                    if (!record.getFields().equals(HEAD)) {
                        return new PageTextFile(List.of(), List.of(new Wrong(1, "head", "")));
                    }
                } else {
                    read(record.getFields(), row, seen, texts, wrong);
                }
            }
        } catch (CharacterCodingException other) {
            wrong.add(new Wrong(1, "encoding", ""));
        } catch (CsvParseException broken) {
            wrong.add(new Wrong(1, "csv", ""));
        }
        if (texts.isEmpty() && wrong.isEmpty()) {
            wrong.add(new Wrong(1, "empty", ""));
        }
        return new PageTextFile(texts, wrong.stream().limit(MOST_WRONG).toList());
    }

    private static void read(List<String> fields, int row, Set<String> seen, List<PageText> texts, List<Wrong> wrong) {
        if (fields.size() != HEAD.size()) {
            wrong.add(new Wrong(row, "columns", ""));
            return;
        }
        String key = fields.get(0).strip();
        String words = fields.get(1).strip();
        String checked = fields.get(2).strip();
        int before = wrong.size();
        if (!PageTexts.knows(key)) {
            wrong.add(new Wrong(row, "key", key));
        } else if (!seen.add(key)) {
            wrong.add(new Wrong(row, "twice", key));
        } else if (words.length() > PageText.LONGEST) {
            wrong.add(new Wrong(row, "long", key));
        } else if (MARKUP.matcher(words).find()) {
            wrong.add(new Wrong(row, "markup", key));
        } else if (!words.isEmpty() && !places(words).equals(places(ShippedTexts.danish(key)))) {
            wrong.add(new Wrong(row, "places", key));
        } else if (!checked.equals("yes") && !checked.equals("no")) {
            wrong.add(new Wrong(row, "checked", key));
        }
        if (wrong.size() == before && !words.isEmpty()) {
            texts.add(new PageText(key, words, checked.equals("yes")));
        }
    }

    private static Set<String> places(String words) {
        Set<String> places = new HashSet<>();
        Matcher matcher = PLACE.matcher(words);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    /** The same file, to be sent to somebody who speaks the language: what is missing stands in it without a text. */
    public static byte[] written(PageWords words) {
        StringWriter file = new StringWriter();
        file.write(0xFEFF);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(file)) {
            writer.writeRecord(HEAD);
            for (String key : PageTexts.keys()) {
                PageText text = words.texts().get(key);
                writer.writeRecord(
                        key, text == null ? "" : text.words(), text != null && text.checked() ? "yes" : "no");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param row from 1 @param what is wrong: {@code pageTexts.wrong.…} @param key of the row, as it stands there */
    public record Wrong(int row, String what, String key) {}
}
