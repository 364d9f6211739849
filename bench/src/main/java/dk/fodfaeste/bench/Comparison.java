package dk.fodfaeste.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of the table of benchmarks: what we take beside what something known takes, in the same run.
 *
 * @param ratio ours ÷ against: below 1 where we need less time
 */
public record Comparison(String work, String ours, String against, double ratio) {

    static void print(List<Comparison> rows) {
        System.out.println("| work | ours | against | ours ÷ against |");
        System.out.println("| --- | --- | --- | ---: |");
        rows.forEach(System.out::println);
    }

    static double median(double[] values) {
        return percentile(values, 0.5);
    }

    /** @param share of the values that are smaller, 0 to 1 */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    static double milliseconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                ratio < 0.01 ? "| %s | %s | %s | %.5f |" : "| %s | %s | %s | %.3f |",
                work,
                ours,
                against,
                ratio);
    }
}
