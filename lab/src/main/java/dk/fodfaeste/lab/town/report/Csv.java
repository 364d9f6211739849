package dk.fodfaeste.lab.town.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.RunResult;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import java.io.IOException;
import java.nio.file.Path;

/** Every number of every town: {@code changed, way, seed, measure, value, note}. */
public final class Csv {

    private static final String AS_IT_STANDS = "as it stands";

    private Csv() {}

    public static void write(Path file, Comparison comparison) throws IOException {
        try (CsvWriter csv = begin(file)) {
            rows(csv, AS_IT_STANDS, comparison);
        }
    }

    public static void write(Path file, Sensitivity sensitivity) throws IOException {
        try (CsvWriter csv = begin(file)) {
            sensitivity.cases().forEach(changed -> rows(csv, changed.change(), changed.comparison()));
        }
    }

    private static CsvWriter begin(Path file) throws IOException {
        return CsvWriter.builder().build(file).writeRecord("changed", "way", "seed", "measure", "value", "note");
    }

    private static void rows(CsvWriter csv, String changed, Comparison comparison) {
        for (RunResult result : comparison.results()) {
            for (Measure measure : Measure.values()) {
                csv.writeRecord(
                        changed,
                        result.way().key(),
                        Long.toString(result.seed()),
                        measure.key(),
                        Double.toString(result.value(measure)),
                        Run.CAVEAT);
            }
        }
    }
}
