package dk.fodfaeste.intake.reading;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.intake.reading.HandMadeWorkbook.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files made to fill the memory or to take for ever, each read once; a program of its own, so that it can be given little memory. It says of
 * each what the import says.
 */
public final class HostileFiles {

    private static final String HEADERS = HandMadeWorkbook.row(1, "nr", "fornavn", "tolk");

    private HostileFiles() {}

    @SuppressWarnings("SystemOut") // read by the test that starts it
    public static void main(String[] none) throws IOException {
        Vocabulary words =
                Vocabulary.of(Shipped.edition(), new Geography(), ShippedGroups.codes(), LocalDate.of(2026, 11, 23));
        for (var each : files().entrySet()) {
            Findings found = new ImportReader(List.of(each.getValue().make()), words, KnownKeys.none()).findings();
            System.out.println(each.getKey() + ": " + found.fileProblem() + " " + found.rows() + " "
                    + found.refusals().size() + " of " + found.refused());
        }
    }

    private static Map<String, Made> files() {
        Map<String, Made> files = new LinkedHashMap<>();
        files.put(
                "a zip of newlines",
                () -> new Upload("a.zip", zip("borgere.csv", out -> repeat("\n", 40_000_000, out))));
        files.put(
                "a workbook of newlines",
                () -> new Upload("a.xlsx", zip("xl/a", out -> repeat("\n", 40_000_000, out))));
        files.put("a zip of many files", () -> new Upload("a.zip", manyFiles()));
        files.put(
                "a sheet of a third of a gigabyte",
                () -> sheet(out -> {
                    StringBuilder rows = new StringBuilder();
                    for (int row = 1; row <= 100; row++) {
                        rows.append(HandMadeWorkbook.row(row, "B" + row, "Amal"));
                    }
                    for (int hundred = 0; hundred < 33_000; hundred++) {
                        HandMadeWorkbook.say(rows.toString(), out);
                    }
                }));
        files.put(
                "a million formatted rows",
                () -> sheet(out -> {
                    HandMadeWorkbook.say(HEADERS + HandMadeWorkbook.row(2, "B1", "Amal"), out);
                    for (int row = 3; row < 1_000_000; row++) {
                        HandMadeWorkbook.say(
                                "<row r='" + row + "' s='1'><c r='A" + row + "' s='1'/><c r='B" + row
                                        + "' s='1'/></row>",
                                out);
                    }
                    HandMadeWorkbook.say(HandMadeWorkbook.row(1_000_001, "B2", "Bo"), out);
                }));
        files.put(
                "a cell beyond the last column",
                () -> sheet(out -> HandMadeWorkbook.say(
                        HEADERS + "<row r='2'><c r='ZZZZZZ2' t='inlineStr'><is><t>x</t></is></c></row>", out)));
        files.put(
                "a cell of five megabytes",
                () -> sheet(out -> {
                    HandMadeWorkbook.say(HEADERS + "<row r='2'><c r='A2' t='inlineStr'><is><t>", out);
                    repeat("<![CDATA[xy]]>", 500_000, out);
                    HandMadeWorkbook.say("</t></is></c></row>", out);
                }));
        files.put(
                "texts without end",
                () -> HandMadeWorkbook.of(HEADERS, "")
                        .with("xl/sharedStrings.xml", out -> {
                            HandMadeWorkbook.say("<sst>", out);
                            repeat("<si><t/></si>", 3_000_000, out);
                            HandMadeWorkbook.say("</sst>", out);
                        })
                        .named("a.xlsx"));
        files.put("a sheet that is nested", () -> sheet(out -> repeat("<a>", 1_000_000, out)));
        files.put(
                "a sheet of many words",
                () -> sheet(out -> {
                    for (int word = 0; word < 3_000_000; word++) {
                        HandMadeWorkbook.say("<a" + word + "/>", out);
                    }
                }));
        files.put(
                "a thousand million lols",
                () -> new Upload(
                        "a.xlsx",
                        HandMadeWorkbook.of("", "")
                                .with(
                                        "xl/styles.xml",
                                        out -> HandMadeWorkbook.say(
                                                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>"
                                                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><styleSheet>&c;</styleSheet>",
                                                out))
                                .bytes()));
        files.put("every row wrong", () -> csv("nr;fornavn;tolk\n", "B1;Amal;måske\n", 70_000));
        files.put("rows without end", () -> csv("nr;fornavn\n", "B1;A\n", 320_000));
        files.put("a row without end", () -> csv("nr;fornavn\n", "xxxxxxxxxx", 500_000));
        files.put("columns without end", () -> csv("nr;fornavn\n", "x;", 5_000));
        files.put("marks never closed", () -> csv("nr;fornavn\n", "\"x\n", 200_000));
        files.put("marks without end", () -> csv("nr;fornavn\n", "\"a\"\"\nb\"\n", 150_000));
        return files;
    }

    private static Upload sheet(Part rows) {
        return HandMadeWorkbook.of("", "")
                .with("xl/worksheets/sheet1.xml", out -> {
                    HandMadeWorkbook.say("<worksheet><sheetData>", out);
                    rows.write(out);
                    HandMadeWorkbook.say("</sheetData></worksheet>", out);
                })
                .named("a.xlsx");
    }

    private static Upload csv(String headers, String row, int times) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        HandMadeWorkbook.say(headers, text);
        repeat(row, times, text);
        return new Upload("borgere.csv", text.toByteArray());
    }

    private static byte[] zip(String name, Part content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            content.write(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyFiles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int file = 0; file < 2_000; file++) {
                zip.putNextEntry(new ZipEntry("borgere" + file + ".csv"));
                HandMadeWorkbook.say("nr;fornavn\n", zip);
            }
        }
        return bytes.toByteArray();
    }

    private static void repeat(String text, int times, OutputStream out) throws IOException {
        byte[] many = text.repeat(1_000).getBytes(StandardCharsets.UTF_8);
        for (int thousand = 0; thousand < times / 1_000; thousand++) {
            out.write(many);
        }
    }

    private interface Made {
        Upload make() throws IOException;
    }
}
