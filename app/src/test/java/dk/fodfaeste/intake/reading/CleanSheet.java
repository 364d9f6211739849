package dk.fodfaeste.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A sheet of the example set, cell by cell. */
record CleanSheet(String name, List<String> headers, List<List<String>> rows) {

    static List<CleanSheet> example() {
        return Arrays.stream(SheetFormat.values())
                .map(format -> example(format.sheet()))
                .toList();
    }

    static CleanSheet example(String name) {
        try (var stream = CleanSheet.class.getResourceAsStream("/demo/" + name + ".csv")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> lines =
                    text.lines().map(line -> List.of(line.split(";", -1))).toList();
            return new CleanSheet(name, lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    CleanSheet first(int most) {
        return new CleanSheet(name, headers, rows.subList(0, Math.min(most, rows.size())));
    }

    /** With another text in one cell. @param row from 0, without the header */
    CleanSheet with(int row, String column, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(changed.get(row));
        cells.set(headers.indexOf(column), text);
        changed.set(row, cells);
        return new CleanSheet(name, headers, changed);
    }

    Upload clean() {
        StringBuilder text = new StringBuilder(String.join(";", headers)).append("\r\n");
        rows.forEach(row -> text.append(String.join(";", row)).append("\r\n"));
        return new Upload(name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
