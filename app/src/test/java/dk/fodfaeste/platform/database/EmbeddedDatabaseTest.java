package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs and databases are killed as the system kills them; the next start goes on. */
class EmbeddedDatabaseTest {

    @TempDir
    private static Path house;

    private static Path folder = Path.of("");

    /** The first start finds what a kill in the middle of an earlier first start left, and makes it anew. */
    @BeforeAll
    static void somethingIsWrittenDown() throws IOException, SQLException {
        folder = house.resolve("postgresql");
        Files.createDirectories(folder.resolve("making").resolve("base"));
        Files.writeString(folder.resolve("making").resolve("PG_VERSION"), "18");
        Files.createDirectories(folder.resolve("cluster"));
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, KeptDatabase.PASSWORD);
                Connection connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'still here' as word");
        }
    }

    @Test
    void aKilledProgramLeavesItsDatabaseAndTheNextStartEndsIt() throws Exception {
        Process program = KeptDatabase.start(folder);
        kill(program.toHandle());
        assertThat(Orphans.in(cluster())).isNotEmpty();
        nothingIsLost();
    }

    @Test
    void aProgramAndItsDatabaseAreKilledTogether() throws Exception {
        Process program = KeptDatabase.start(folder);
        ProcessHandle database = server();
        kill(program.toHandle());
        kill(database);
        nothingIsLost();
    }

    @Test
    void aDatabaseThatIsKilledUnderItsProgramComesBackAtTheSameAddress() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, KeptDatabase.PASSWORD)) {
            kill(server());
            Instant patience = Instant.now().plus(Duration.ofMinutes(2));
            while (!answers(database) && Instant.now().isBefore(patience)) {
                Thread.onSpinWait();
            }
            assertThat(word(database)).isEqualTo("still here");
        }
        assertThat(Orphans.in(cluster())).isEmpty();
    }

    @Test
    void aNumberThatBelongsToSomebodyElseByNowIsNeitherEndedNorFeared() throws Exception {
        Process stranger = new ProcessBuilder("cat").start();
        Files.writeString(cluster().resolve("postmaster.pid"), stranger.pid() + "\n" + cluster() + "\n");
        nothingIsLost();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void aSecondStartIsToldThatOneRunsAndDoesNotDisturbIt() throws Exception {
        Process program = KeptDatabase.start(folder);
        ProcessHandle database = server();
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, KeptDatabase.PASSWORD))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("runs already");
        assertThat(database.isAlive()).isTrue();
        program.getOutputStream().close();
        assertThat(program.waitFor()).isZero();
        assertThat(Orphans.in(cluster())).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(house.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("postgresql"), KeptDatabase.PASSWORD))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot be written");
    }

    private static void nothingIsLost() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, KeptDatabase.PASSWORD)) {
            assertThat(word(database)).isEqualTo("still here");
        }
    }

    private static Path cluster() {
        return folder.resolve("cluster");
    }

    private static ProcessHandle server() throws IOException {
        List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (Connection connection = connect(database)) {
            return connection.isValid(5);
        } catch (SQLException away) {
            return false;
        }
    }

    private static String word(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select word from kept")) {
            row.next();
            return row.getString(1);
        }
    }
}
