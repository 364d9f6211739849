package dk.fodfaeste.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.catalogue.Geography;
import dk.fodfaeste.catalogue.Shipped;
import dk.fodfaeste.discovery.sheets.ObservationRow;
import dk.fodfaeste.people.sheets.PersonRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ImportReaderTest {

    private static final Vocabulary WORDS =
            Vocabulary.of(Shipped.edition(), new Geography(), ShippedGroups.codes(), LocalDate.of(2026, 11, 23));
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void theExampleSetIsUnderstoodWhole() {
        ReadImport read = read(example());

        assertThat(read.refusals()).isEmpty();
        assertThat(read.asides()).isEmpty();
        assertThat(List.of(
                        read.persons().size(),
                        read.companies().size(),
                        read.workplaces().size(),
                        read.tasks().size(),
                        read.needs().size(),
                        read.observations().size(),
                        read.courses().size()))
                .containsExactly(120, 101, 170, 550, 1780, 7015, 135);
    }

    @Test
    void aWorkbookSaysTheSameAsItsSheets() throws IOException {
        ReadImport fromCsv = read(example());

        ReadImport fromWorkbook = read(List.of(new Upload("alt.xlsx", workbook(example()))));

        assertThat(fromWorkbook).isEqualTo(fromCsv);
    }

    @Test
    void aFileOfWindowsWithCapitalsNamesAndMixedDatesIsUnderstood() {
        ReadImport read = read(List.of(
                csv(
                        "Borgere",
                        "NR;Fornavn;Henvist_Dato;Socialrådgiver;DAGE;tidligst\nB1;Søren;2026-03-01;Åse;MA,ON,FR;7.30\n",
                        WINDOWS),
                csv(
                        "observationer",
                        "set_af\tniveau\tdato\tdimension\tnr\nLEDER\tSELV\t1.11.26\tmøder kl. 7 eller før\tB1\n"
                                + "socialraadgiver\t3\t46327\tEARLY_START\tB1\n",
                        WINDOWS)));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.persons()).singleElement().satisfies(person -> {
            assertThat(person.firstName()).isEqualTo("Søren");
            assertThat(person.referredOn()).contains(LocalDate.of(2026, 3, 1));
            assertThat(person.socialWorker()).contains("Åse");
            assertThat(person.from()).contains(LocalTime.of(7, 30));
            assertThat(person.days().orElseThrow()).hasSize(3);
        });
        assertThat(read.observations()).extracting(ObservationRow::level).containsExactly(3, 3);
        assertThat(read.observations())
                .extracting(ObservationRow::seenOn)
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));
    }

    /** Groups come and go with the packs: whatever code the pack of the day knows may stand in a sheet, also one that has become others. */
    @Test
    void theTargetGroupsAreThoseOfTheRulePack() {
        Vocabulary later = Vocabulary.of(
                Shipped.edition(),
                new Geography(),
                List.of("JOBPARAT", "12", "12_JOB_READY"),
                LocalDate.of(2027, 2, 1));
        Upload sheet = csv(
                "borgere",
                "nr;fornavn;maalgruppe\nB1;Amal;Jobparat\nB2;Bo;LAB § 6, nr. 12\nB3;Cleo;12 job ready\nB4;Dan;7\n",
                StandardCharsets.UTF_8);

        ReadImport read = ReadImport.of(List.of(sheet), later, KnownKeys.none());

        assertThat(read.persons())
                .extracting(person -> person.targetGroup().orElse(""))
                .containsExactly("JOBPARAT", "12", "12_JOB_READY");
        assertThat(read.refusals())
                .extracting(refusal -> refusal.row() + " " + refusal.column())
                .containsExactly("5 maalgruppe");
    }

    @Test
    void everyBrokenCellIsNamedBySheetRowAndColumnAndTheGoodRowsAreRead() {
        ReadImport read = read(List.of(
                csv(
                        "borgere",
                        "nr;fornavn;cpr;postnr;maalgruppe;tolk\nB1;Amal;;;;\n;Bo;010190-1234;0000;14;måske\nB3;Cleo;3202901234;2450;3;ja\nB1;Dan;;;;\n",
                        StandardCharsets.UTF_8),
                csv(
                        "observationer",
                        "nr;dimension;niveau;dato;set_af\nB1;KITCHEN;6;01-11-2026;leder\nB1;Flyve;3;32-11-2026;nabo\nB9;KITCHEN;3;24-11-2026;leder\n",
                        StandardCharsets.UTF_8)));

        assertThat(read.refusals())
                .extracting(refusal -> refusal.sheet() + " " + refusal.row() + " " + refusal.column())
                .containsExactlyInAnyOrder(
                        "borgere 3 nr",
                        "borgere 3 postnr",
                        "borgere 3 maalgruppe",
                        "borgere 3 tolk",
                        "borgere 4 cpr",
                        "borgere 5 nr",
                        "observationer 2 niveau",
                        "observationer 3 dimension",
                        "observationer 3 dato",
                        "observationer 3 set_af",
                        "observationer 4 nr",
                        "observationer 4 dato");
        assertThat(read.persons()).extracting(PersonRow::firstName).containsExactly("Amal");
    }

    @Test
    void aRefusalNeverRepeatsACprNumber() {
        ReadImport read =
                read(List.of(csv("borgere", "nr;fornavn;cpr\nB1;Amal;320290-1234\n", StandardCharsets.UTF_8)));

        assertThat(read.refusals()).singleElement().extracting(Refusal::found).isEqualTo("••••••-••••");
    }

    @Test
    void replacementNumbersAndNumbersWithoutCheckDigitAreValid() {
        assertThat(Identifiers.cpr("610190-1234")).contains("6101901234");
        assertThat(Identifiers.cpr("101901234")).contains("0101901234");
        assertThat(Identifiers.cpr("290201-1234")).isEmpty();
        assertThat(Identifiers.cvr("13585628")).contains("13585628");
        assertThat(Identifiers.cvr("13585627")).isEmpty();
    }

    @Test
    void unknownColumnsAndSheetsAreToldAndLeftOut() {
        ReadImport read = read(List.of(
                csv("borgere", "nr;fornavn;yndlingsfarve\nB1;Amal;blå\n", StandardCharsets.UTF_8),
                csv("kantine", "a;b\n1;2\n", StandardCharsets.UTF_8)));

        assertThat(read.asides())
                .containsExactlyInAnyOrder(new Aside("borgere", "yndlingsfarve", 1), new Aside("kantine", "", 2));
        assertThat(read.findings().isWhole()).isTrue();
    }

    @Test
    void aMissingColumnIsAnErrorOfTheSheet() {
        ReadImport read = read(List.of(csv("borgere", "nr;efternavn\nB1;Ali\n", StandardCharsets.UTF_8)));

        assertThat(read.refusals())
                .containsExactly(
                        new Refusal("borgere", 1, "fornavn", "nr, efternavn", "intake.expected.column", "fornavn"));
    }

    @Test
    void aStrayQuotationMarkSpoilsItsOwnRowOnly() {
        ReadImport read = read(List.of(csv(
                "borgere",
                "nr;fornavn;oensker;telefon\nB1;Amal;\"køkken;12345678\nB2;Bo;\"to\nlinjer\";12345678\nB3;\"Cleo\";\"Café\" her;\n",
                StandardCharsets.UTF_8)));

        assertThat(read.refusals())
                .extracting(refusal -> refusal.row() + " " + refusal.column() + " " + refusal.expectedKey())
                .containsExactly("2 oensker intake.expected.closedQuote");
        assertThat(read.persons())
                .extracting(person -> person.wishes().orElseThrow())
                .containsExactly("to\nlinjer", "\"Café\" her");
    }

    @Test
    void aSheetThatIsTooLongOrTooWideIsRefusedInWords() {
        String longOne = "nr;fornavn\n" + "B1;Amal\n".repeat(Bounds.ROWS);
        String wideOne = "nr;fornavn\nB1;Amal" + ";x".repeat(Bounds.COLUMNS) + "\n";

        assertThat(read(List.of(csv("borgere", longOne, StandardCharsets.UTF_8)))
                        .fileProblem())
                .isEqualTo("intake.unreadable.long");
        assertThat(read(List.of(csv("borgere", wideOne, StandardCharsets.UTF_8)))
                        .fileProblem())
                .isEqualTo("intake.unreadable.wide");
    }

    @Test
    void aSeparatorTooManyIsNamedAndWhatRefersToTheRowIsNotRefusedAgain() {
        ReadImport read = read(List.of(
                csv("borgere", "nr;fornavn;oensker\nB1;Amal;køkken; lager\nB2;Bo;;;\n", StandardCharsets.UTF_8),
                csv(
                        "observationer",
                        "nr;dimension;niveau;dato;set_af\nB1;KITCHEN;3 - Selv;1. nov. 2026;leder\n",
                        StandardCharsets.UTF_8)));

        assertThat(read.refusals())
                .containsExactly(new Refusal("borgere", 2, "oensker", "lager", "intake.expected.noMoreCells", "3"));
        assertThat(read.persons()).extracting(PersonRow::number).containsExactly("B2");
        assertThat(read.observations()).hasSize(1);
    }

    @Test
    void aStepIsUnderstoodInTheWordsThatItHadBefore() {
        String rows = Stream.of(
                        "EVENING;Viser andre",
                        "EVENING;4 - Viser andre",
                        "NOISE;VISER",
                        "ALONE;Med én ved siden af",
                        "COLLEAGUES;Selv")
                .map(each -> "B1;" + each + ";01-11-2026;leder\n")
                .collect(Collectors.joining());
        ReadImport read = read(List.of(
                csv("borgere", "nr;fornavn\nB1;Amal\n", StandardCharsets.UTF_8),
                csv("observationer", "nr;dimension;niveau;dato;set_af\n" + rows, StandardCharsets.UTF_8)));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.observations()).extracting(ObservationRow::level).containsExactly(4, 4, 4, 1, 3);
    }

    @Test
    void aStepOfAnotherDimensionIsNotUnderstood() {
        ReadImport read = read(List.of(
                csv("borgere", "nr;fornavn\nB1;Amal\n", StandardCharsets.UTF_8),
                csv(
                        "observationer",
                        "nr;dimension;niveau;dato;set_af\nB1;LIFTING;Viser andre;01-11-2026;leder\nB1;KITCHEN;Hver gang;01-11-2026;leder\n",
                        StandardCharsets.UTF_8)));

        assertThat(read.refusals()).extracting(Refusal::found).containsExactly("Viser andre", "Hver gang");
    }

    @Test
    void aSheetWithoutAColumnThatItNeedsRefusesNobodyElse() {
        ReadImport read = read(List.of(
                csv("borgere", "fornavn\nAmal\n", StandardCharsets.UTF_8),
                csv(
                        "observationer",
                        "nr;dimension;niveau;dato;set_af\nB1;KITCHEN;Med en;01-11-2026;leder\n",
                        StandardCharsets.UTF_8)));

        assertThat(read.refusals()).extracting(Refusal::column).containsExactly("nr");
        assertThat(read.observations()).extracting(ObservationRow::level).containsExactly(1);
    }

    @Test
    void aNumberThatExcelShortenedIsMendedOrRefused() {
        assertThat(Identifiers.pNumber("1.010457500E9")).contains("1010457500");
        assertThat(Identifiers.pNumber("1,01E+09")).isEmpty();
        assertThat(Identifiers.cvr("dk 13 58 56 28")).contains("13585628");
        assertThat(Numbers.whole("1.000")).contains(1000);
        assertThat(Numbers.decimal("1.234,5")).contains(new java.math.BigDecimal("1234.5"));
        assertThat(Moments.date("12345")).isEmpty();
        assertThat(Moments.date("02/13/2026")).isEmpty();
        assertThat(DaysOfWeek.parse("mad")).isEmpty();
    }

    @Test
    void noTwoWordsOfACatalogueAreTheSameWithoutTheirDots() {
        assertThat(new Geography().municipalities().stream().map(Text::key).distinct())
                .hasSameSizeAs(new Geography().municipalities());
        assertThat(Shipped.edition().dimensions()).allSatisfy(dimension -> {
            assertThat(WORDS.dimensions()).containsEntry(Text.key(dimension.danish()), dimension);
            assertThat(dimension.scale().bins().stream()
                            .map(bin -> Text.key(bin.danish()))
                            .distinct())
                    .hasSameSizeAs(dimension.scale().bins());
        });
    }

    @Test
    void whatIsNoSpreadsheetIsSaidInWords() {
        byte[] noise = "ikke et regneark".getBytes(StandardCharsets.UTF_8);

        assertThat(read(List.of(new Upload("a.xlsx", noise))).fileProblem()).isEqualTo("intake.unreadable.workbook");
        assertThat(read(List.of(new Upload("a.zip", noise))).fileProblem()).isEqualTo("intake.unreadable.zip");
        assertThat(read(List.of(new Upload("a.pdf", noise))).fileProblem()).isEqualTo("intake.unreadable.type");
        assertThat(read(List.of(new Upload("a.csv", new byte[0]))).fileProblem())
                .isEqualTo("intake.unreadable.empty");
        assertThat(read(List.of(new Upload("a.csv", noise))).fileProblem()).isEqualTo("intake.unreadable.sheets");
    }

    @Property(tries = 200, seed = "2026")
    void noBytesMakeItThrow(@ForAll byte[] noise, @ForAll @LongRange(min = 0, max = 3) long kind) {
        String name =
                List.of("borgere.csv", "a.zip", "a.xlsx", "observationer.csv").get((int) kind);

        assertThat(read(List.of(new Upload(name, noise)))).isNotNull();
    }

    @Property(tries = 20, seed = "2026")
    void aBrokenRowTakesNoGoodRowWithIt(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        List<String> lines = new ArrayList<>(text("borgere").lines().toList());
        int broken = 1 + new Random(seed).nextInt(lines.size() - 1);
        lines.set(broken, ";" + lines.get(broken));

        ReadImport read = read(List.of(csv("borgere", String.join("\n", lines), StandardCharsets.UTF_8)));

        assertThat(read.persons()).hasSize(119);
        assertThat(read.refusals()).isNotEmpty().allMatch(refusal -> refusal.row() == broken + 1);
    }

    private static ReadImport read(List<Upload> uploads) {
        return ReadImport.of(uploads, WORDS, KnownKeys.none());
    }

    private static Upload csv(String sheet, String text, Charset charset) {
        return new Upload(sheet + ".csv", text.getBytes(charset));
    }

    private static List<Upload> example() {
        return List.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb")
                .stream()
                .map(sheet -> csv(sheet, text(sheet), StandardCharsets.UTF_8))
                .toList();
    }

    private static String text(String sheet) {
        try (var stream = ImportReaderTest.class.getResourceAsStream("/demo/" + sheet + ".csv")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] workbook(List<Upload> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            for (Upload upload : sheets) {
                Worksheet sheet = workbook.newWorksheet(upload.name().replace(".csv", ""));
                List<String> lines = Encoding.decode(upload.content()).lines().toList();
                for (int row = 0; row < lines.size(); row++) {
                    String[] cells = lines.get(row).split(";", -1);
                    for (int column = 0; column < cells.length; column++) {
                        if (!cells[column].isEmpty()) {
                            sheet.value(row, column, cells[column]);
                        }
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
