package dk.fodfaeste.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An .xlsx workbook, every sheet as text, read row by row. */
final class Workbook {

    /** A workbook that unpacks to more is no spreadsheet that a person filled in. */
    private static final long MOST_LETTERS = 300_000_000;

    private final String name;
    private final CellText texts;
    private long letters;

    private Workbook(String name, CellText texts) {
        this.name = name;
        this.texts = texts;
    }

    /** @throws Unreadable where it cannot be opened; a sheet that is damaged inside says so when it is read */
    static List<Table> tables(String name, byte[] content) {
        List<Table> tables = new ArrayList<>();
        try {
            // lies in memory, so that nothing is left open when nobody closes it
            ReadableWorkbook open =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
            Workbook workbook = new Workbook(name, new CellText(open.isDate1904()));
            for (Sheet sheet : open.getSheets().toList()) {
                tables.add(Table.ofWorkbook(sheet.getName(), () -> workbook.rows(sheet)));
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("intake.unreadable.workbook", name);
        }
        return tables;
    }

    private Stream<Table.Row> rows(Sheet sheet) {
        letters = 0;
        try {
            Iterator<Row> lines = sheet.openStream().iterator();
            return Table.stream(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return whole(lines::hasNext);
                }

                @Override
                public Table.Row next() {
                    return row(whole(lines::next));
                }
            });
        } catch (IOException damaged) {
            throw damaged();
        }
    }

    private <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException damaged) {
            throw damaged();
        }
    }

    private Unreadable damaged() {
        return new Unreadable("intake.unreadable.workbook", name);
    }

    private Table.Row row(Row line) {
        int width = Math.min(line.getCellCount(), Table.MOST_COLUMNS);
        List<String> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            String text = texts.of(line.getCell(column));
            letters += text.length() + 1L;
            if (letters > MOST_LETTERS) {
                throw new Unreadable("intake.unreadable.large", name);
            }
            cells.add(text);
        }
        return new Table.Row(line.getRowNum(), cells);
    }
}
