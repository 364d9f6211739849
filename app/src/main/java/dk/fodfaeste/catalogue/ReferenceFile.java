package dk.fodfaeste.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** A file of reference data that ships with the program; its sources stand in NOTICE. */
public final class ReferenceFile {

    private ReferenceFile() {}

    public static void rows(String path, char separator, Consumer<Row> reader) {
        var stream = ReferenceFile.class.getClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its file " + path);
        }
        try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var records = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            records.forEach(record -> reader.accept(new Row(record::getField)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public record Row(Function<String, String> fields) {
        public String get(String column) {
            return fields.apply(column);
        }
    }
}
