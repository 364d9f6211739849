package dk.fodfaeste.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An .xlsx workbook, every sheet as text. */
final class Workbook {

    /** A workbook that unpacks to more is no spreadsheet that a person filled in. */
    private static final long MOST_LETTERS = 300_000_000;

    private static final int WIDEST = 500;

    private Workbook() {}

    static List<Table> tables(String name, byte[] content) throws Unreadable {
        List<Table> tables = new ArrayList<>();
        AtomicLong letters = new AtomicLong();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            CellText cells = new CellText(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                tables.add(table(sheet, cells, letters));
            }
        } catch (TooLarge large) {
            throw new Unreadable("intake.unreadable.large", name);
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("intake.unreadable.workbook", name);
        }
        return tables;
    }

    private static Table table(Sheet sheet, CellText texts, AtomicLong letters) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        try (Stream<Row> lines = sheet.openStream()) {
            lines.forEach(line -> {
                int width = Math.min(line.getCellCount(), WIDEST);
                List<String> cells = new ArrayList<>(width);
                for (int column = 0; column < width; column++) {
                    String text = texts.of(line.getCell(column));
                    if (letters.addAndGet(text.length() + 1L) > MOST_LETTERS) {
                        throw new TooLarge();
                    }
                    cells.add(text);
                }
                rows.add(new Table.Row(line.getRowNum(), cells));
            });
        }
        return new Table(sheet.getName(), asWideAsItsWidest(rows));
    }

    /** A cell to the right of the headers stands in a column without a name; it has not slipped, as in a CSV file. */
    private static List<Table.Row> asWideAsItsWidest(List<Table.Row> rows) {
        int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        rows.stream().limit(SheetFormat.HEADERS_WITHIN).forEach(row -> {
            while (row.cells().size() < widest) {
                row.cells().add("");
            }
        });
        return rows;
    }

    private static final class TooLarge extends RuntimeException {}
}
