package dk.fodfaeste.lab.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The first could do with either place; the second and the third need place a, which takes two. */
    @BeforeEach
    void aYear() throws IOException {
        write("places.csv", "place,capacity", "a,2", "b,9");
        write("cases.csv", "case,size,batch", "x,1,1", "y,1,2", "z,1,10");
        write(
                "values.csv",
                "case,place,value,compatible",
                "x,a,0.6,1",
                "x,b,0.5,1",
                "y,a,0.9,1",
                "y,b,0.1,1",
                "z,a,0.8,1",
                "z,b,0.7,0");
    }

    @Test
    void theOptimumIsPrintedWithWhatItIsMadeOf() {
        assertThat(dynamic("--method", "optimum").json())
                .startsWith("{\"method\":\"optimum\",\"value\":2.200000,\"optimum\":2.200000,\"bound\":2.200000,"
                        + "\"proven\":true,\"share\":1.000000,\"cases\":3,\"people\":3,\"placed\":3,\"unplaced\":0,"
                        + "\"placed_people\":3,\"seconds\":")
                .contains(
                        "\"runs\":[{\"seed\":1,\"value\":2.200000,\"optimum\":2.200000,\"share\":1.000000,\"placed\":3,");
    }

    @Test
    void greedLosesAShare() {
        assertThat(dynamic("--method", "greedy").json())
                .contains(
                        "\"value\":1.500000,\"optimum\":2.200000,\"bound\":2.200000,\"proven\":true,\"share\":0.681818")
                .contains("\"placed\":2,\"unplaced\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prices", "best"})
    void theYearBeforeTellsWhoIsToCome(String method) throws IOException {
        write("history/cases.csv", "case,size,batch", "p,1,1", "q,1,1", "r,1,1", "s,1,1");
        write("history/values.csv", "case,place,value,compatible", "p,a,0.9,1", "q,a,0.9,1", "r,a,0.9,1", "s,a,0.9,1");
        assertThat(dynamic("--method", method, "--lookback", "4").json()).contains("\"share\":1.000000");
    }

    @Test
    void batchesAreTakenByNumber() throws IOException {
        write("cases.csv", "case,size,batch", "x,1,10", "y,1,9", "z,1,2");
        assertThat(dynamic("--method", "greedy").json()).contains("\"share\":1.000000");
    }

    @Test
    void labelsThatAreNoNumbersAreTakenAsTheyAppear() throws IOException {
        write("cases.csv", "case,size,batch", "z,1,week 9", "y,1,week 10", "x,1,week 1");
        assertThat(dynamic("--method", "greedy").json()).contains("\"share\":1.000000");
    }

    @Test
    void manyRunsAreAveraged() {
        CommandRun answer = dynamic("--method", "random", "--runs", "3", "--seed", "7", "--shuffle");
        assertThat(answer.json()).containsPattern("\"runs\":\\[\\{\"seed\":7,.*\\{\"seed\":8,.*\\{\"seed\":9,[^{]*}]}");
        assertThat(dynamic("--method", "random", "--runs", "3", "--seed", "7", "--shuffle")
                        .withoutTimes())
                .isEqualTo(answer.withoutTimes());
    }

    @Test
    void aShuffledYearHasTheSameOptimum() {
        assertThat(dynamic("--method", "greedy", "--shuffle", "--runs", "8").json())
                .contains("\"optimum\":2.200000")
                .contains("\"share\":1.000000,\"placed\":3")
                .contains("\"share\":0.681818,\"placed\":2");
    }

    @Test
    void aSpreadsheetMayWriteItsOwnWay() throws IOException {
        Files.writeString(folder.resolve("places.csv"), "\uFEFFCapacity;Place\r\n2;a\r\n\r\n9;b\r\n");
        write(
                "values.csv",
                "value\tcompatible\tplace\tcase",
                "0,6\t1\ta\tx",
                "\"0,9\"\t1\ta\ty",
                ".8\t1\ta\tz",
                "\t0\tb\tz");
        write("cases.csv", "batch,size,case", "1,\"1\",x", "2,1.0, y ", "3,1,z");
        assertThat(dynamic("--method", "optimum").json()).contains("\"optimum\":1.700000");
    }

    @Test
    void danishNamesMayComeInWindows1252() throws IOException {
        Files.write(folder.resolve("places.csv"), "place,capacity\nÅrhus,2\n".getBytes("windows-1252"));
        write("values.csv", "case,place,value", "x,Århus,0.5");
        assertThat(dynamic("--method", "optimum").json()).contains("\"optimum\":0.500000");
    }

    @Test
    void aPlaceOfTheYearBeforeMayBeClosed() throws IOException {
        write("history/cases.csv", "case,size,batch", "p,1,1");
        write("history/values.csv", "case,place,value,compatible", "p,old,0.9,1");
        assertThat(dynamic("--method", "greedy").error())
                .contains("history/values.csv, line 2, column 2: place is unknown: old");
        write("history/places.csv", "place,capacity", "old,3");
        assertThat(dynamic("--method", "greedy").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "places.csv | c,-1       | line 4, column 2: capacity must not be negative, not -1",
                "places.csv | c,1.5      | line 4, column 2: capacity must be a whole number, not 1.5",
                "places.csv | c,many     | line 4, column 2: capacity must be a number, not «many»",
                "places.csv | a,1        | line 4, column 1: place stands twice: a",
                "places.csv | ,1         | line 4, column 1: place is empty",
                "cases.csv  | w,0,3      | line 5, column 2: size must be at least 1, not 0",
                "cases.csv  | w,2.5,3    | line 5, column 2: size must be a whole number, not 2.5",
                "cases.csv  | w,-2,3     | line 5, column 2: size must not be negative, not -2",
                "cases.csv  | w,,3       | line 5, column 2: size is empty",
                "cases.csv  | w,1,       | line 5, column 3: batch is empty",
                "cases.csv  | w,1        | line 5, column 3: the line has 2 fields, the first line 3",
                "cases.csv  | w,1,3,4    | line 5, column 4: the line has 4 fields, the first line 3",
                "cases.csv  | y,1,3      | line 5, column 1: case stands twice: y",
                "values.csv | w,a,1,1    | line 8, column 1: case is unknown: w does not stand in cases.csv",
                "values.csv | x,c,1,1    | line 8, column 2: place is unknown: c does not stand in places.csv",
                "values.csv | x,a,1,1    | line 8, column 2: place stands twice for x: a",
            })
    void aLineThatIsWrongIsNamed(String file, String line, String message) throws IOException {
        Files.writeString(
                folder.resolve(file.strip()), Files.readString(folder.resolve(file.strip())) + line.strip() + "\n");
        CommandRun answer = dynamic("--method", "greedy");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.json()).isEmpty();
        assertThat(answer.error()).contains(folder.resolve(file.strip()) + ", " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.1,1  | column 3: value must not be negative, not -0.1",
                "NaN,1   | column 3: value must be a number, not «NaN»",
                "0x1p3,1 | column 3: value must be a number, not «0x1p3»",
                "1e99,1  | column 3: value is too great: 1e99",
                ",1      | column 3: value is empty",
                "0.5,2   | column 4: compatible must be 0 or 1, not «2»",
                "0.5,    | column 4: compatible is empty",
            })
    void aValueThatIsNoneIsNamed(String fields, String message) throws IOException {
        write("values.csv", "case,place,value,compatible", "x,a," + fields.strip());
        CommandRun answer = dynamic("--method", "greedy");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("values.csv, line 2, " + message);
    }

    @Test
    void aHeadThatLacksAColumnIsNamed() throws IOException {
        write("cases.csv", "case,people,batch", "x,1,1");
        assertThat(dynamic("--method", "greedy").error())
                .contains("cases.csv, line 1: the column «size» is missing, there is case, people, batch");
        write("cases.csv", "case,size,batch,size", "x,1,1,1");
        assertThat(dynamic("--method", "greedy").error()).contains("cases.csv, line 1, column 4: «size» stands twice");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        Files.delete(folder.resolve("values.csv"));
        assertThat(dynamic("--method", "greedy"))
                .satisfies(answer -> assertThat(answer.exit()).isEqualTo(2))
                .satisfies(answer -> assertThat(answer.error()).contains("values.csv: there is no such file"));
        write("places.csv", "");
        assertThat(dynamic("--method", "greedy").error()).contains("places.csv: is empty");
        write("places.csv", "place,capacity");
        assertThat(dynamic("--method", "greedy").error()).contains("places.csv: there are no places");
        assertThat(CommandRun.of("dynamic", folder + "/none", "--method", "greedy")
                        .error())
                .contains("no such folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--runs=0",
                "--futures=0",
                "--lookback=-1",
                "--method=wild",
                "--seconds=0",
                "--unknown",
                "--seed=x"
            })
    void anOptionThatIsWrongIsRefused(String option) {
        CommandRun answer = dynamic("--method", "prices", option);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).isNotEmpty();
    }

    @Test
    void aMethodMustBeNamed() {
        assertThat(dynamic().exit()).isEqualTo(2);
    }

    private CommandRun dynamic(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("dynamic", folder.toString()), Arrays.stream(options))
                .toArray(String[]::new));
    }

    private void write(String file, String... lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
