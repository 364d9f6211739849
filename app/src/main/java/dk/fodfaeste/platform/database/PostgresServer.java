package dk.fodfaeste.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes, starts and stops a PostgreSQL in a folder of ours. It asks for a password from its first moment on: the owner's is set while the
 * folder is made, when nobody can connect, and what says who may come in is written anew before each start.
 *
 * @param programs the folder with {@code bin}
 * @param unshared whether it is started in a user namespace of its own, since PostgreSQL does not run as root
 * @param log where it and its tools write what they have to say
 */
record PostgresServer(Path programs, boolean unshared, Path log) {

    private static final String SECONDS_TO_START = "60";
    private static final String SECONDS_TO_STOP = "30";

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            // what it says of a refused row does not repeat the row, nor the statement
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic",
            "timezone", "UTC",
            // the system's own cache holds the rest; a house too large for that has a PostgreSQL of its own
            "shared_buffers", "40MB",
            "max_connections", "50");

    /** @param password of the owner, which lies in a file of ours while it is read, and nowhere on a command line */
    void make(Path cluster, Path passwordFile, String password) throws IOException {
        OwnerOnly.file(passwordFile);
        try {
            Files.writeString(passwordFile, password);
            run(
                    "initdb",
                    "-D",
                    cluster.toString(),
                    "-U",
                    "postgres",
                    "-E",
                    "UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        askEverybody(cluster);
    }

    private static void askEverybody(Path cluster) throws IOException {
        Path rules = cluster.resolve("pg_hba.conf");
        OwnerOnly.file(rules);
        Files.writeString(rules, """
                # everybody shows a password, on the loopback address alone
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }

    /** Returns when it answers. @throws IllegalStateException when it does not start; the log says why */
    void start(Path cluster, int port) throws IOException {
        askEverybody(cluster);
        String settings = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-o",
                "-p " + port + " " + settings,
                "-w",
                "-t",
                SECONDS_TO_START,
                "start");
        OwnerOnly.mend(cluster);
    }

    /** Waits for nobody who is still connected. */
    void stop(Path cluster) throws IOException {
        run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", SECONDS_TO_STOP, "stop");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(unshared ? List.of("unshare", "-U") : List.of());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // what the surroundings say about another PostgreSQL is not meant for this one
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(program + " ended with " + code);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " was interrupted", stopped);
        }
    }
}
