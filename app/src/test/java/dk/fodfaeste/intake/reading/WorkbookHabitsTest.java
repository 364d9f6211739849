package dk.fodfaeste.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.Shipped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do in workbooks: read where it is certain, asked for where it is not, and never silently changed. */
class WorkbookHabitsTest {

    private static final Vocabulary WORDS =
            Vocabulary.of(Shipped.edition(), new Geography(), ShippedGroups.codes(), LocalDate.of(2026, 11, 23));
    private static final String HEADERS = HandMadeWorkbook.row(1, "nr", "fornavn", "henvist_dato", "modersmaal");

    @Test
    void aWorkbookThatCountsItsDaysFrom1904MeansTheSameDays() {
        String rows = HEADERS + "<row r='2'><c r='A2' t='str'><v>B1</v></c><c r='B2' t='str'><v>Amal</v></c>";
        ReadImport from1904 = read(HandMadeWorkbook.of(rows + "<c r='C2'><v>44620</v></c></row>", "")
                .saying("<workbookPr date1904='1'/>"));
        ReadImport from1900 = read(HandMadeWorkbook.of(rows + "<c r='C2'><v>46082</v></c></row>", ""));

        assertThat(from1904.persons()).isEqualTo(from1900.persons());
        assertThat(from1904.persons().getFirst().referredOn()).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void mergedCellsAreAskedForBesideEachColumnThatTakesPart() {
        ReadImport read = read(HandMadeWorkbook.of(
                HEADERS
                        + HandMadeWorkbook.row(2, "B1", "Amal", "", "dansk")
                        + HandMadeWorkbook.row(3, "B2", "Bo")
                        + HandMadeWorkbook.row(4, "B3", "Cleo"),
                "<mergeCells><mergeCell ref='D2:D4'/></mergeCells>"));

        assertThat(read.refusals())
                .containsExactly(
                        new Refusal("borgere", 2, "modersmaal", "dansk", "intake.expected.notMerged", "D2:D4"));
    }

    @Test
    void aMergedTitleAndMergedCellsWithNothingInThemHarmNobody() {
        ReadImport read = read(HandMadeWorkbook.of(
                HandMadeWorkbook.row(1, "Vores borgere")
                        + HandMadeWorkbook.row(3, "nr", "fornavn")
                        + HandMadeWorkbook.row(4, "B1", "Amal"),
                "<mergeCells><mergeCell ref='A1:D2'/><mergeCell ref='C4:D4'/><mergeCell ref='A9:B10'/></mergeCells>"));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.persons()).hasSize(1);
    }

    @Test
    void aSheetThatIsHiddenIsAskedFor() {
        for (String how : List.of("hidden", "veryHidden")) {
            ReadImport read = read(HandMadeWorkbook.of(HEADERS + HandMadeWorkbook.row(2, "B1", "Amal"), "")
                    .hidden(how));

            assertThat(read.refusals())
                    .containsExactly(new Refusal("borgere", 0, "", "", "intake.expected.shownSheet", "borgere"));
        }
    }

    @Test
    void rowsThatAFilterHidesAreAskedForOnce() {
        String hidden = "<row r='3' hidden='1'><c r='A3' t='str'><v>B2</v></c><c r='B3' t='str'><v>Bo</v></c></row>"
                + "<row r='4' hidden='1'><c r='A4' t='str'><v>B3</v></c><c r='B4' t='str'><v>Cleo</v></c></row>"
                + "<row r='5' hidden='1'></row>";
        ReadImport read = read(HandMadeWorkbook.of(
                HEADERS + HandMadeWorkbook.row(2, "B1", "Amal") + hidden, "<autoFilter ref='A1:D5'/>"));

        assertThat(read.refusals())
                .containsExactly(new Refusal("borgere", 3, "", "", "intake.expected.shownRows", "2"));
    }

    @Test
    void aFormulaCountsAsWhatItGaveAndIsAskedForWhereNobodyComputedIt() {
        ReadImport read = read(HandMadeWorkbook.of(
                HEADERS
                        + "<row r='2'><c r='A2' t='str'><f>\"B\"&amp;1</f><v>B1</v></c><c r='B2' t='str'><v>Amal</v></c>"
                        + "<c r='D2' t='str'><f>IF(1=2,\"x\",\"\")</f><v></v></c></row>"
                        + "<row r='3'><c r='A3' t='str'><v>B2</v></c><c r='B3'><f>UPPER(\"bo\")</f></c></row>",
                ""));

        assertThat(read.refusals())
                .containsExactly(
                        new Refusal("borgere", 3, "fornavn", "=UPPER(\"bo\")", "intake.expected.computed", ""));
        assertThat(read.persons()).extracting(person -> person.number()).containsExactly("B1");
        assertThat(read.persons().getFirst().motherTongue()).isEmpty();
    }

    @Test
    void aWorkbookWithMacrosIsReadWithoutThem() {
        Upload upload = HandMadeWorkbook.of(HEADERS + HandMadeWorkbook.row(2, "B1", "Amal"), "")
                .with("xl/vbaProject.bin", out -> out.write(new byte[] {1, 2, 3}))
                .named("borgere.xlsm");

        assertThat(read(upload).persons()).hasSize(1);
    }

    @Test
    void aFormatThatIsNotReadIsNamedWhateverTheFileIsCalled() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        byte[] locked = new byte[100];
        System.arraycopy(old, 0, locked, 0, old.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 40, name.length);
        byte[] openDocument = ("PK\3\4" + "x".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
                .getBytes(StandardCharsets.ISO_8859_1);
        HandMadeWorkbook binary = HandMadeWorkbook.of("", "").with("xl/workbook.bin", out -> out.write(new byte[] {1}));

        for (String ending : List.of("xlsx", "xls", "csv")) {
            assertThat(read(new Upload("a." + ending, old)).fileProblem()).isEqualTo("intake.unreadable.old");
            assertThat(read(new Upload("a." + ending, locked)).fileProblem()).isEqualTo("intake.unreadable.password");
            assertThat(read(new Upload("a." + ending, openDocument)).fileProblem())
                    .isEqualTo("intake.unreadable.ods");
        }
        assertThat(read(binary.named("a.xlsb")).fileProblem()).isEqualTo("intake.unreadable.binary");
    }

    @Test
    void aNumberOfAPersonInAnyOtherColumnIsRefusedAndCovered() {
        ReadImport read = read(HandMadeWorkbook.of(
                HEADERS + HandMadeWorkbook.row(2, "0101901234", "Amal 010190-1234", "", "dansk 010190 1234"), ""));

        assertThat(read.refusals())
                .extracting(refusal -> refusal.column() + " " + refusal.found() + " " + refusal.expectedKey())
                .containsExactly(
                        "nr 010190-•••• intake.expected.noCpr",
                        "fornavn Amal 010190-•••• intake.expected.noCpr",
                        "modersmaal dansk 010190-•••• intake.expected.noCpr");
    }

    private static ReadImport read(HandMadeWorkbook workbook) {
        return read(workbook.named("alt.xlsx"));
    }

    private static ReadImport read(Upload upload) {
        return ReadImport.of(List.of(upload), WORDS, KnownKeys.none());
    }
}
