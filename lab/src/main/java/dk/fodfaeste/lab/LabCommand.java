package dk.fodfaeste.lab;

import dk.fodfaeste.lab.town.TownPolicy;
import dk.fodfaeste.lab.town.TownSize;
import dk.fodfaeste.lab.town.carving.CarvedWeeks;
import dk.fodfaeste.lab.town.measure.Comparison;
import dk.fodfaeste.lab.town.measure.Laboratory;
import dk.fodfaeste.lab.town.measure.Sensitivity;
import dk.fodfaeste.lab.town.report.Charts;
import dk.fodfaeste.lab.town.report.Csv;
import dk.fodfaeste.lab.town.report.Markdown;
import dk.fodfaeste.lab.town.report.Run;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code bin/lab}: does it work? Ways of working compared over simulated towns. */
@Command(
        name = "bin/lab",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        sortOptions = false,
        description = {
            "Simulates a town over some years, and compares blind matching, evidence, evidence with finding out, and the whole, over the"
                    + " same seeds. Prints a table in Markdown, and writes charts and all numbers to a folder.",
            "Its numbers are " + Run.CAVEAT + "."
        })
public final class LabCommand implements Callable<Integer> {

    /** Sizes by the name that is typed. */
    enum Size {
        SMALL(TownSize.SMALL),
        TOWN(TownSize.TOWN),
        CITY(TownSize.CITY);

        private final TownSize size;

        Size(TownSize size) {
            this.size = size;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--size", defaultValue = "town", description = "small, town or city (default: ${DEFAULT-VALUE})")
    private Size size = Size.TOWN;

    @Option(names = "--years", defaultValue = "3", description = "years of every town (default: ${DEFAULT-VALUE})")
    private int years;

    @Option(names = "--seeds", defaultValue = "20", description = "how many towns (default: ${DEFAULT-VALUE})")
    private int seeds;

    @Option(names = "--seed", defaultValue = "1", description = "seed of the first town (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--ways",
            split = ",",
            defaultValue = "blind,evidence,find-out,whole",
            converter = WayConverter.class,
            description = "ways of working to compare (default: ${DEFAULT-VALUE})")
    private List<WayOfWorking.Kind> ways = List.of();

    @Option(names = "--sensitivity", description = "change one assumption at a time, and compare again")
    private boolean sensitivity;

    @Option(names = "--carving", description = "one week with carved jobs, against advertised openings alone")
    private boolean carving;

    @Option(
            names = "--threads",
            description = "that share the towns; changes no number (default: one for each processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            defaultValue = "target/lab",
            description = "folder for charts and numbers (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("target/lab");

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return new CommandLine(new LabCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        if (years < 1 || seeds < 1 || threads < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Years, seeds and threads are 1 or more.");
        }
        List<Long> towns = LongStream.range(seed, seed + seeds).boxed().toList();
        if (carving) {
            print(carving(towns));
            return 0;
        }
        Laboratory laboratory = new Laboratory(
                years,
                towns,
                sensitivity
                        ? List.of(WayOfWorking.Kind.values())
                        : ways.stream().distinct().sorted().toList(),
                threads);
        Run run = new Run(size.name().toLowerCase(Locale.ROOT), laboratory);
        TownPolicy policy = TownPolicy.standard(size.size);
        Files.createDirectories(out);
        if (sensitivity) {
            vary(run, policy);
        } else {
            compare(run, policy);
        }
        progress().println("Numbers and charts are in " + out);
        return 0;
    }

    private String carving(List<Long> towns) throws IOException {
        String text = "One week of " + towns.size() + " towns, " + size.name().toLowerCase(Locale.ROOT)
                + ", means with 95 % intervals. The numbers are " + Run.CAVEAT + ".\n\n"
                + CarvedWeeks.of(TownPolicy.standard(size.size), towns).table();
        Files.createDirectories(out);
        Files.writeString(out.resolve("carving.md"), text);
        return text;
    }

    private void compare(Run run, TownPolicy policy) throws IOException {
        Comparison comparison = run.laboratory().run(policy, town -> progress().println("Town " + town + " is done"));
        String text = Markdown.table(run, comparison)
                + (comparison.ways().contains(WayOfWorking.Kind.BLIND) ? "\n" + Markdown.ratios(comparison) : "");
        print(text);
        Files.writeString(out.resolve("table.md"), text);
        Csv.write(out.resolve("numbers.csv"), comparison);
        Charts.write(out, comparison);
    }

    private void vary(Run run, TownPolicy policy) throws IOException {
        Sensitivity result =
                Sensitivity.run(run.laboratory(), policy, changed -> progress().println("Done: " + changed));
        String text = Markdown.sensitivity(run, result);
        print(text);
        Files.writeString(out.resolve("sensitivity.md"), text);
        Csv.write(out.resolve("sensitivity.csv"), result);
        Charts.write(out, result);
    }

    private void print(String text) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.print(text);
        writer.flush();
    }

    private PrintWriter progress() {
        return spec.commandLine().getErr();
    }

    /** Reads {@code find-out} as a way of working. */
    static final class WayConverter implements ITypeConverter<WayOfWorking.Kind> {

        @Override
        public WayOfWorking.Kind convert(String value) {
            return Arrays.stream(WayOfWorking.Kind.values())
                    .filter(way -> way.key().equals(value.strip()))
                    .findAny()
                    .orElseThrow(() -> new TypeConversionException("no way of working is called " + value));
        }
    }
}
