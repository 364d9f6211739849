package dk.fodfaeste.intake;

import com.sun.management.OperatingSystemMXBean;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.ImportRun.State;
import dk.fodfaeste.intake.reading.Upload;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the jobs of an import take, of a processor too for a machine that others use, and the most heap in use meanwhile. Not one of the tests:
 * {@code bin/bench import FOLDER} runs it on the sheets of a folder with 256 MB of heap, and its numbers are read by people.
 */
class ImportMeasure extends HouseTest {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Autowired
    private ImportRuns runs;

    @Test
    void aDryRunItsSavingAndTheSameAgain() throws IOException {
        List<Upload> sheets = sheets(Path.of(System.getenv("FODFAESTE_TOWN")));
        line("most heap there is, MB", Runtime.getRuntime().maxMemory() >> 20);
        UUID run = as(house.actor(Role.ADMINISTRATOR), () -> runs.begin(UUID.randomUUID(), sheets));
        timed("dry run", run, State.READY);
        line("rows", rows(run));
        as(house.actor(Role.ADMINISTRATOR), () -> runs.accept(run));
        timed("saving", run, State.DONE);
        UUID again = as(house.actor(Role.ADMINISTRATOR), () -> runs.begin(UUID.randomUUID(), sheets));
        timed("dry run of what is there", again, State.READY);
    }

    private void timed(String what, UUID run, State end) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(pool -> pool.resetPeakUsage());
        long begun = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        byHand.runDue();
        seconds(what, System.nanoTime() - begun);
        seconds("  of a processor, without PostgreSQL's", SYSTEM.getProcessCpuTime() - cpu);
        line(
                "  most heap in use at once, MB",
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        State now = as(house.actor(Role.ADMINISTRATOR), () -> runs.run(run).state());
        if (now != end) {
            throw new AssertionError("the run is " + now);
        }
    }

    private int rows(UUID run) {
        return as(
                house.actor(Role.ADMINISTRATOR),
                () -> runs.run(run).report().stream()
                        .flatMap(report -> report.counts().values().stream())
                        .mapToInt(count -> count.all())
                        .sum());
    }

    private static List<Upload> sheets(Path folder) throws IOException {
        List<Upload> sheets = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sheets.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return sheets;
    }

    private static void seconds(String what, long nanoseconds) {
        System.out.printf(Locale.ROOT, "%-44s %.1f%n", what + ", seconds", nanoseconds / 1e9);
    }

    private static void line(String what, long number) {
        System.out.printf("%-44s %d%n", what, number);
    }
}
