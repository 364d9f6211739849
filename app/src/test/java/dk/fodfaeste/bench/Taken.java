package dk.fodfaeste.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the program and the database that it started take of the machine: memory in MB, and computing, which other work beside does not change. */
final class Taken {

    /** Of a clock tick, as Linux tells them on every machine that this runs on. */
    private static final double SECONDS = 0.01;

    private final ProcessHandle program = ProcessHandle.current();
    private final ProcessHandle database;

    /** @param data the folder of the program's data */
    Taken(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst();
        database = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Objects that are alive. */
    long heap() {
        Runtime.getRuntime().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Resident memory of the program, with the browsers that measure it. */
    long ofProgram() {
        return kilobytes(program) >> 10;
    }

    /** Resident memory of the database's processes; what they share counts once. */
    long ofDatabase() {
        return databases().mapToLong(Taken::kilobytes).sum() >> 10;
    }

    /** Seconds of computing so far, of program and database together. */
    double computing() {
        return Stream.concat(Stream.of(program), databases())
                        .mapToLong(Taken::ticks)
                        .sum()
                * SECONDS;
    }

    private Stream<ProcessHandle> databases() {
        return Stream.concat(Stream.of(database), database.descendants());
    }

    private static long kilobytes(ProcessHandle process) {
        return lines(process, "smaps_rollup").stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** utime and stime, the 14th and 15th of proc_pid_stat(5), counted after the name in parentheses. */
    private static long ticks(ProcessHandle process) {
        return lines(process, "stat").stream()
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .mapToLong(fields -> Long.parseLong(fields[11]) + Long.parseLong(fields[12]))
                .sum();
    }

    private static List<String> lines(ProcessHandle process, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (NoSuchFileException ended) {
            return List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
