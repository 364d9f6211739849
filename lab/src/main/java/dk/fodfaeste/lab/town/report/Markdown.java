package dk.fodfaeste.lab.town.report;

import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Estimate;
import dk.fodfaeste.lab.town.measure.Measure;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables in Markdown. */
public final class Markdown {

    private static final List<Measure> RATIOS =
            List.of(Measure.COMPLETED_SHARE, Measure.COMPLETED, Measure.JOBS, Measure.EARLY_STOPS);

    private Markdown() {}

    /** One row for each measure, one column for each way: mean and 95 % interval over the towns. */
    public static String table(Run run, Comparison comparison) {
        List<WayOfWorking.Kind> ways = comparison.ways();
        StringBuilder text = new StringBuilder();
        text.append("Means over towns with 95 % intervals: ")
                .append(run.words())
                .append(". ")
                .append(sentence());
        row(text, "measure", ways.stream().map(WayOfWorking.Kind::title));
        row(text, "---", ways.stream().map(way -> "---:"));
        for (Measure measure : Measure.values()) {
            row(text, measure.title(), ways.stream().map(way -> interval(comparison.estimate(way, measure))));
        }
        return text.toString();
    }

    /** Each way against blind matching, town by town. */
    public static String ratios(Comparison comparison) {
        List<WayOfWorking.Kind> ways = comparison.ways().stream()
                .filter(way -> way != WayOfWorking.Kind.BLIND)
                .toList();
        StringBuilder text =
                new StringBuilder("How many times as much as blind matching in the same town. " + sentence());
        row(text, "measure", ways.stream().map(WayOfWorking.Kind::title));
        row(text, "---", ways.stream().map(way -> "---:"));
        for (Measure measure : RATIOS) {
            row(text, measure.title(), ways.stream().map(way -> interval(againstBlind(comparison, way, measure))));
        }
        return text.toString();
    }

    /** One row for each changed assumption: the ways' completed shares, and the whole against blind. */
    public static String sensitivity(Run run, Sensitivity sensitivity) {
        List<WayOfWorking.Kind> ways = run.laboratory().ways();
        StringBuilder text = new StringBuilder();
        text.append("One assumption changed at a time: ")
                .append(run.words())
                .append(". ")
                .append(sentence());
        row(
                text,
                "changed",
                Stream.concat(
                        ways.stream().map(way -> "completed %, " + way.title()),
                        RATIOS.stream().map(measure -> "whole ÷ blind: " + measure.title())));
        row(text, "---", Stream.concat(ways.stream(), RATIOS.stream()).map(each -> "---:"));
        for (Sensitivity.Case changed : sensitivity.cases()) {
            Comparison comparison = changed.comparison();
            row(
                    text,
                    changed.change(),
                    Stream.concat(
                            ways.stream()
                                    .map(way -> number(comparison
                                            .estimate(way, Measure.COMPLETED_SHARE)
                                            .mean())),
                            RATIOS.stream()
                                    .map(measure -> number(againstBlind(comparison, WayOfWorking.Kind.WHOLE, measure)
                                            .mean()))));
        }
        return text.toString();
    }

    private static String sentence() {
        return "The numbers are " + Run.CAVEAT + ".\n\n";
    }

    private static Estimate againstBlind(Comparison comparison, WayOfWorking.Kind way, Measure measure) {
        return comparison.ratio(way, WayOfWorking.Kind.BLIND, measure);
    }

    private static void row(StringBuilder text, String first, Stream<String> others) {
        text.append(Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String interval(Estimate estimate) {
        return number(estimate.mean()) + " (" + number(estimate.low()) + " to " + number(estimate.high()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
