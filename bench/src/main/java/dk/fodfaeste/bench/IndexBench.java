package dk.fodfaeste.bench;

import dk.fodfaeste.bench.index.Country;
import dk.fodfaeste.bench.index.PlainScan;
import dk.fodfaeste.bench.index.PostgresScan;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Wish;
import dk.fodfaeste.engine.index.PossibilityIndex;
import dk.fodfaeste.engine.index.Shortlists;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The possibility index (matching, § 4): the top 20 of a country, and of one person with reasons, against a plain loop over arrays, the
 * engine's own loop over {@link Fit}, and PostgreSQL. What is made of many threads is timed by the clock, ours and the other's by turns; what
 * is made of one, by that thread's processor time, so that a busy machine does not count. Arguments: people and openings; 150,000 and 30,000 where nothing is said.
 */
public final class IndexBench {

    private static final int K = 20;
    private static final int SLICE = 2_000;
    private static final int ROUNDS = 3;

    private IndexBench() {}

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 150_000;
        int openings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000;
        Comparison.print(rows(people, openings));
    }

    /** The rows of the table of benchmarks; without gates, where every pair is summed, a fifth of the people tell. @param people at least 10,000 */
    public static List<Comparison> rows(int people, int openings) throws Exception {
        List<Comparison> rows = new ArrayList<>();
        everybody(Country.of(2026, people / 5, openings, false), "without gates", 10, rows);
        Country country = Country.of(2026, people, openings, true);
        PossibilityIndex index = everybody(country, "with gates", 100, rows);
        one(country, index, rows);
        return rows;
    }

    private static PossibilityIndex everybody(Country country, String kind, int sqlSlice, List<Comparison> rows)
            throws Exception {
        long start = System.nanoTime();
        PossibilityIndex index = PossibilityIndex.of(country.people(), country.openings(), FitPolicy.standard());
        double built = (System.nanoTime() - start) / 1e9;
        PlainScan plain = new PlainScan(country.slice(SLICE).people(), country.openings(), K);
        Shortlists found = index.bestForEverybody(K);
        check(country, found, plain.best());

        double pairs = 1.0 * country.people().size() * country.openings().size();
        double slice = 1.0 * SLICE * country.openings().size();
        double[] ours = new double[ROUNDS];
        double[] against = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = 1e6 * Comparison.milliseconds(() -> index.bestForEverybody(K)) / pairs;
            against[round] = 1e6 * Comparison.milliseconds(plain::best) / slice;
        }
        double our = Comparison.median(ours);
        rows.add(new Comparison(
                "top %d of %,d people × %,d openings × %d needs, %s; built in %.1f s, %,d MB"
                        .formatted(
                                K,
                                country.people().size(),
                                country.openings().size(),
                                Country.NEEDS,
                                kind,
                                built,
                                index.bytes() / 1_000_000),
                "%.2f s, %.3f ns a pair".formatted(our * pairs / 1e9, our),
                "%.2f ns a pair, plain loop over arrays, %,d people".formatted(Comparison.median(against), SLICE),
                our / Comparison.median(against)));
        sql(country.slice(sqlSlice), kind, our, rows);
        return index;
    }

    /** Both must have found the same values. */
    private static void check(Country country, Shortlists found, List<double[]> plain) {
        for (int person = 0; person < plain.size(); person++) {
            double[] ours = found.of(country.people().get(person).id()).stream()
                    .mapToDouble(each -> Math.log(each.value() / Wish.FINE.factor()))
                    .toArray();
            double[] theirs = plain.get(person);
            boolean same = ours.length == theirs.length;
            for (int rank = 0; same && rank < ours.length; rank++) {
                same = Math.abs(ours[rank] - theirs[rank]) < 1e-9;
            }
            if (!same) {
                throw new IllegalStateException(
                        "person " + person + ": " + Arrays.toString(ours) + " against " + Arrays.toString(theirs));
            }
        }
    }

    private static void sql(Country slice, String kind, double our, List<Comparison> rows) throws Exception {
        PlainScan plain = new PlainScan(slice.people(), slice.openings(), K);
        try (PostgresScan postgres = new PostgresScan(plain, K)) {
            long start = System.nanoTime();
            int found = postgres.best();
            double theirs = (System.nanoTime() - start)
                    / (1.0 * slice.people().size() * slice.openings().size());
            if (found != plain.best().stream().mapToInt(best -> best.length).sum()) {
                throw new IllegalStateException("PostgreSQL found " + found + " pairs, the plain loop others");
            }
            rows.add(new Comparison(
                    "the same, " + kind,
                    "%.3f ns a pair".formatted(our),
                    "%.0f ns a pair, PostgreSQL, %d people"
                            .formatted(theirs, slice.people().size()),
                    our / theirs));
        }
    }

    private static void one(Country country, PossibilityIndex index, List<Comparison> rows) {
        double[] ours = country.people().stream()
                .limit(2 * SLICE)
                .mapToDouble(person -> processorMicros(() -> index.best(person.id(), K)))
                .skip(SLICE)
                .toArray();
        double[] against = country.people().stream()
                .limit(60)
                .mapToDouble(person -> processorMicros(() -> loop(person, country.openings())))
                .skip(40)
                .toArray();
        Arrays.sort(ours);
        rows.add(new Comparison(
                "top %d of one person with reasons, %,d openings"
                        .formatted(K, country.openings().size()),
                "%.0f µs; p99 %.0f µs".formatted(Comparison.median(ours), ours[(int) (ours.length * 0.99)]),
                "%.0f µs, loop over Fit.of".formatted(Comparison.median(against)),
                Comparison.median(ours) / Comparison.median(against)));
    }

    private static double processorMicros(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e3;
    }

    private static List<Fit> loop(Candidate person, List<Opening> openings) {
        return openings.stream()
                .map(opening -> Fit.of(person, opening, FitPolicy.standard()))
                .filter(Fit::canBeProposed)
                .sorted(Comparator.comparingDouble(Fit::fit).reversed())
                .limit(K)
                .toList();
    }
}
