package dk.fodfaeste.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook; dates and times stay the numbers that Excel keeps, and are understood where a date is expected. */
final class Workbook {

    private Workbook() {}

    static List<Table> tables(byte[] content) throws Unreadable {
        List<Table> tables = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                tables.add(table(sheet));
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("intake.unreadable.workbook");
        }
        return tables;
    }

    private static Table table(Sheet sheet) throws IOException {
        List<String> headers = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        try (Stream<Row> lines = sheet.openStream()) {
            lines.forEach(line -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < line.getCellCount(); column++) {
                    cells.add(text(line.getCell(column)));
                }
                if (line.getRowNum() == 1) {
                    headers.addAll(cells);
                } else {
                    rows.add(new Table.Row(line.getRowNum(), cells));
                }
            });
        }
        return new Table(sheet.getName(), headers, rows);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.toPlainString();
        }
        return String.valueOf(cell.getText());
    }
}
