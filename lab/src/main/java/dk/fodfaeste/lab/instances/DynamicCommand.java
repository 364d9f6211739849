package dk.fodfaeste.lab.instances;

import dk.fodfaeste.engine.dynamic.DecompositionPlacement;
import dk.fodfaeste.engine.dynamic.DynamicPlan;
import dk.fodfaeste.engine.dynamic.GreedyPlacement;
import dk.fodfaeste.engine.dynamic.Hindsight;
import dk.fodfaeste.engine.dynamic.PlacementYear;
import dk.fodfaeste.engine.dynamic.PricePlacement;
import dk.fodfaeste.engine.dynamic.RandomPlacement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/engine dynamic}: a year of arriving cases in files, placed batch after batch. */
@Command(
        name = "dynamic",
        usageHelpWidth = 110,
        description = {
            "Places a year of cases batch after batch, and prints one JSON object:",
            "  method          as asked",
            "  value           sum of the values of all placed cases (with --runs: the mean)",
            "  optimum         the most that could have been reached, had the whole year been known",
            "  bound, proven   nothing is better than the bound; whether the optimum reaches it",
            "  share           value / optimum",
            "  cases, people   of the year",
            "  placed          cases with a place (with --runs: the mean); unplaced: the others",
            "  placed_people   people in them",
            "  seconds         that the method took for a year (with --runs: the mean)",
            "  optimum_seconds that the optimum took",
            "  runs            seed, value, share, placed and seconds of each",
            "",
            "The folder holds three CSV files with a first line of column names:",
            "  places.csv  place, capacity (people over the year)",
            "  cases.csv   case, size (people), batch (numbers: in their order; other labels: in order of appearance)",
            "  values.csv  case, place, value (of the whole case), compatible (0 or 1; a pair that is not there is 0)",
            "and, if there is a year before, a folder history with cases.csv and values.csv of its own.",
            ""
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the year was placed",
            "2:a file or the command line cannot be understood; the message says where"
        })
public final class DynamicCommand implements Callable<Integer> {

    enum Method {
        OPTIMUM,
        GREEDY,
        PRICES,
        BEST,
        RANDOM
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this and ends")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--method",
            required = true,
            description = {
                "optimum: knows the whole year; greedy: the most of each batch; prices: the published method;",
                "best: values of the room left; random"
            })
    private Method method = Method.BEST;

    @Option(
            names = "--futures",
            description = "prices, best: futures sampled at a time (default: 5 for prices, 20 for best)")
    private Optional<Integer> futures = Optional.empty();

    @Option(
            names = "--lookback",
            description = {
                "prices: number of latest arrivals that futures are drawn from (default: half the number of cases);",
                "best: number of arrivals after which one counts half (default: what fits the arrivals so far)"
            })
    private Optional<Integer> lookback = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--runs",
            defaultValue = "1",
            description = "repeats with the seeds that follow (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--shuffle", description = "lets the cases arrive in a random order, in batches of the same sizes")
    private boolean shuffle;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "time limit of the optimum (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Parameters(paramLabel = "DIR", description = "the folder")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        refuse(runs < 1, "at least one run is made, not " + runs);
        refuse(futures.orElse(1) < 1, "at least one future is sampled, not " + futures.orElse(1));
        refuse(lookback.orElse(0) < 0, "a lookback is 0 or more, not " + lookback.orElse(0));
        refuse(lookback.orElse(1) < 1 && method == Method.BEST, "with best, a lookback is 1 or more");
        refuse(!(seconds > 0), "a time limit is more than 0 seconds, not " + seconds);
        try {
            spec.commandLine().getOut().println(answer(YearFolder.read(folder)).json());
            return 0;
        } catch (InstanceFileException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    private DynamicAnswer answer(PlacementYear year) {
        long started = System.nanoTime();
        Hindsight hindsight = Hindsight.of(year, () -> secondsSince(started) >= seconds);
        double optimumSeconds = secondsSince(started);
        List<DynamicAnswer.Run> done = new ArrayList<>();
        for (long next = seed; next < seed + runs; next++) {
            done.add(
                    method == Method.OPTIMUM
                            ? new DynamicAnswer.Run(next, hindsight.plan(), optimumSeconds)
                            : run(year, next));
        }
        return new DynamicAnswer(method.name().toLowerCase(Locale.ROOT), year, hindsight, optimumSeconds, done);
    }

    private DynamicAnswer.Run run(PlacementYear given, long runSeed) {
        long started = System.nanoTime();
        PlacementYear year = shuffle ? given.shuffled(runSeed) : given;
        DynamicPlan plan = switch (method) {
            case OPTIMUM -> throw new IllegalStateException("the optimum has no order of arrival");
            case GREEDY -> DynamicPlan.of(year, new GreedyPlacement());
            case RANDOM -> DynamicPlan.of(year, new RandomPlacement(runSeed));
            case PRICES ->
                DynamicPlan.of(
                        year,
                        new PricePlacement(
                                year,
                                futures.orElse(5),
                                lookback.orElse(year.cases().size() / 2),
                                runSeed));
            case BEST -> DynamicPlan.of(year, best(year, runSeed));
        };
        return new DynamicAnswer.Run(runSeed, plan, secondsSince(started));
    }

    private DecompositionPlacement best(PlacementYear year, long runSeed) {
        return lookback.isPresent()
                ? DecompositionPlacement.remembering(year, futures.orElse(20), lookback.get(), runSeed)
                : DecompositionPlacement.adapting(year, futures.orElse(20), runSeed);
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
