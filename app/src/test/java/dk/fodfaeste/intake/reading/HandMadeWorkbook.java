package dk.fodfaeste.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx workbook with one sheet «borgere», written part by part, so that anything can stand in it. */
final class HandMadeWorkbook {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private String workbook = "";
    private String state = "";

    /** @param sheetData the XML within {@code sheetData} @param behind what follows it */
    static HandMadeWorkbook of(String sheetData, String behind) {
        return new HandMadeWorkbook()
                .with(
                        "xl/styles.xml",
                        out -> say(
                                "<styleSheet xmlns='" + MAIN + "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                                        + "</cellXfs></styleSheet>",
                                out))
                .with(
                        "xl/worksheets/sheet1.xml",
                        out -> say(
                                "<worksheet xmlns='" + MAIN + "'><sheetData>" + sheetData + "</sheetData>" + behind
                                        + "</worksheet>",
                                out));
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** One row of texts, empty cells left out. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                row.append("<c r='" + (char) ('A' + column) + number + "' t='inlineStr'><is><t>" + cells[column]
                        + "</t></is></c>");
            }
        }
        return row + "</row>";
    }

    HandMadeWorkbook with(String part, Part content) {
        parts.put(part, content);
        return this;
    }

    /** @param properties the XML before the sheets, as {@code <workbookPr date1904='1'/>} */
    HandMadeWorkbook saying(String properties) {
        workbook = properties;
        return this;
    }

    HandMadeWorkbook hidden(String how) {
        state = " state='" + how + "'";
        return this;
    }

    Upload named(String name) {
        return new Upload(name, bytes());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            text(
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='xml' ContentType='application/xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + types + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + types
                            + "worksheet+xml'/>"
                            + (parts.containsKey("xl/sharedStrings.xml")
                                    ? "<Override PartName='/xl/sharedStrings.xml' ContentType='" + types
                                            + "sharedStrings+xml'/>"
                                    : "")
                            + (parts.containsKey("xl/styles.xml")
                                    ? "<Override PartName='/xl/styles.xml' ContentType='" + types + "styles+xml'/>"
                                    : "")
                            + "</Types>",
                    zip);
            String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
            text(
                    "_rels/.rels",
                    "<Relationships xmlns='" + packages + "'><Relationship Id='rId1' Type='" + relations
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                    zip);
            text(
                    "xl/workbook.xml",
                    "<workbook xmlns='" + MAIN + "' xmlns:r='" + relations + "'>" + workbook
                            + "<sheets><sheet name='borgere' sheetId='1'" + state
                            + " r:id='rId1'/></sheets></workbook>",
                    zip);
            text(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='" + packages + "'><Relationship Id='rId1' Type='" + relations
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                    zip);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(String part, String content, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        say(content, zip);
    }

    static void say(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a part as it goes, so that it may be larger than the memory. */
    @FunctionalInterface
    interface Part {
        void write(OutputStream out) throws IOException;
    }
}
