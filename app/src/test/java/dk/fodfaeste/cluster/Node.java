package dk.fodfaeste.cluster;

import dk.fodfaeste.Fodfaeste;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/** The program in a process of its own, on a free port of the loopback address, as {@code bin/run} starts it. */
final class Node implements AutoCloseable {

    private static final String ADDRESS = "Fodfæste: ";
    private static final String ENDED = "";
    private static final String AS_BIN_RUN =
            "source ../bin/environment; java=$1; shift; keep_running \"$java\" $(memory_options) \"$@\"";

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final BlockingQueue<String> addresses = new LinkedBlockingQueue<>();
    private final Thread listener;
    private String address = "";

    private Node(Process process) {
        this.process = process;
        this.listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Begun, and not waited for. @param environment variables of the program, beside those that the tests have */
    static Node start(Map<String, String> environment) {
        return start(java(mainClassesAndLibraries(), Fodfaeste.class), environment);
    }

    /** As {@code bin/run} starts it, and again when it ends for want of memory. @param main of a class that only tests see */
    static Node kept(Class<?> main, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", AS_BIN_RUN, "bin/run"));
        command.addAll(java(System.getProperty("java.class.path"), main));
        return start(command, environment);
    }

    private static List<String> java(String classPath, Class<?> main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName());
    }

    private static Node start(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("FODFAESTE_"));
        builder.environment().putAll(environment);
        builder.environment().put("FODFAESTE_PORT", "0");
        builder.environment().putIfAbsent("FODFAESTE_TODAY", "2026-11-23");
        try {
            return new Node(builder.start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Without what only tests see. */
    private static String mainClassesAndLibraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.startsWith(ADDRESS)) {
                    addresses.add(line.substring(ADDRESS.length()));
                }
            }
        } catch (IOException killed) {
            // a process that is killed ends its sentence where it stands
        } finally {
            addresses.add(ENDED);
        }
    }

    /** Waits until it answers. */
    synchronized String address() {
        if (address.isEmpty()) {
            nextAddress();
        }
        return address;
    }

    /** Of a program that is started again: waits until it answers. */
    synchronized String nextAddress() {
        try {
            address = addresses.take();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (address.equals(ENDED)) {
            throw new IllegalStateException("it ended:\n" + said());
        }
        return address;
    }

    String said() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Waits until it ends by itself. */
    int exitCode() throws InterruptedException {
        int code = process.waitFor();
        listener.join();
        return code;
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
