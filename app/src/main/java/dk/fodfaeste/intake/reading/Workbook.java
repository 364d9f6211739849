package dk.fodfaeste.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An .xlsx or .xlsm workbook, every sheet as text, read row by row. Macros are not looked at. */
final class Workbook {

    private final String name;
    private final CellText texts;

    private Workbook(String name, CellText texts) {
        this.name = name;
        this.texts = texts;
    }

    /** @throws Unreadable where it cannot be opened; a sheet that is damaged inside says so when it is read */
    static List<Table> tables(String name, byte[] content, Unpacking.Held held) {
        OtherFormat.of(content).ifPresent(format -> {
            throw new Unreadable(format, name);
        });
        List<Table> tables = new ArrayList<>();
        try {
            Inspection inspection = Inspection.of(name, content, held);
            // lies in memory, so that nothing is left open when nobody closes it
            ReadableWorkbook open =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
            Workbook workbook = new Workbook(name, new CellText(open.isDate1904()));
            for (Sheet sheet : open.getSheets().toList()) {
                Habits habits = Habits.of(
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        open.isDate1904(),
                        inspection.merged(sheet.getId()));
                tables.add(Table.ofWorkbook(sheet.getName(), () -> workbook.rows(sheet), habits));
            }
        } catch (Unreadable told) {
            throw told;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw new Unreadable("intake.unreadable.workbook", name);
        }
        return tables;
    }

    private Stream<Table.Row> rows(Sheet sheet) {
        try {
            Iterator<Row> lines = sheet.openStream().iterator();
            return Table.stream(new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return whole(lines::hasNext);
                }

                @Override
                public Table.Row next() {
                    return whole(() -> row(lines.next()));
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

    /** Without the empty cells at its end, of which a format may have laid out thousands. */
    private Table.Row row(Row line) {
        List<String> cells = new ArrayList<>(line.getPhysicalCellCount());
        int filled = 0;
        for (int column = 0; column < line.getCellCount(); column++) {
            String text = texts.of(line.getCell(column));
            cells.add(text);
            filled = text.isBlank() ? filled : column + 1;
        }
        return new Table.Row(line.getRowNum(), List.copyOf(cells.subList(0, filled)), -1, line.isHidden());
    }
}
