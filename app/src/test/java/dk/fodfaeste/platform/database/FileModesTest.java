package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another user of the machine opens nothing of the embedded database, and gives it nothing to run. */
class FileModesTest {

    @TempDir
    private static Path house;

    private static Path folder = Path.of("");

    private static List<String> afterTheFirstStart = List.of();

    /** By a program whose shell would let everybody do everything. */
    @BeforeAll
    static void theFirstStart() throws Exception {
        folder = house.resolve("data").resolve("postgresql");
        new HouseKeys(house.resolve("data"), "");
        Process program = KeptDatabase.start("000", folder);
        afterTheFirstStart = openToOthers();
        program.getOutputStream().close();
        assertThat(program.waitFor()).isZero();
    }

    @Test
    void whateverTheUmaskNobodyElseOpensAnything() {
        assertThat(afterTheFirstStart).isEmpty();
    }

    @Test
    void aPasswordIsAskedForFromTheFirstMomentOn() throws IOException {
        Path fresh = house.resolve("fresh");
        Path password = house.resolve("fresh.password");
        server().make(fresh, password, KeptDatabase.PASSWORD);
        assertThat(fresh.resolve("pg_hba.conf"))
                .content()
                .contains("scram-sha-256")
                .doesNotContain("trust", "local ");
        assertThat(password).doesNotExist();
        int port = PostgresServer.freePort();
        server().start(fresh, port);
        try {
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "a guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        } finally {
            server().stop(fresh);
        }
    }

    @Test
    void aFolderOfAnEarlierVersionIsMendedAndProgramsThatOthersCouldChangeAreUnpackedAnew() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("programs").resolve("PG-0815"));
        Path changed = program("pg_ctl");
        Files.writeString(changed, "#!/bin/sh\ntouch " + house.resolve("was-here") + "\n");
        Files.writeString(folder.resolve("cluster").resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        openToEverybody(house.resolve("data"));

        new HouseKeys(house.resolve("data"), "");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, KeptDatabase.PASSWORD)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.address().jdbcUrl(), "postgres", "a guess")
                                    .close())
                    .isInstanceOf(SQLException.class);
            assertThat(openToOthers()).isEmpty();
        }
        assertThat(house.resolve("was-here")).doesNotExist();
        assertThat(earlier).doesNotExist();
        assertThat(Files.size(changed)).isGreaterThan(10_000);
    }

    @Test
    void whereOthersCouldExchangeTheWholeFolderNothingIsStarted() throws IOException {
        Path open = Files.createDirectory(house.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(open.resolve("data"), KeptDatabase.PASSWORD))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("others may write to " + open.toRealPath());
        assertThat(open.resolve("data").resolve("cluster")).doesNotExist();
    }

    @Test
    void whatBelongsToSomebodyElseIsTrouble() throws IOException {
        Path theirs = Files.createDirectory(house.resolve("theirs"));
        int me = (Integer) Files.getAttribute(theirs, "unix:uid");
        if (me == 0) {
            Files.setAttribute(theirs, "unix:uid", 12_345);
        }
        assertThat(new NobodyElse(me == 0 ? 0 : me + 1).troubleAbove(theirs.resolve(".")))
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(" belongs to "));
    }

    /** With a folder in which everybody keeps their own, as all temporary ones, this test could not run. */
    @Test
    void aFolderWhereEachKeepsTheirOwnIsNone() throws IOException {
        assertThat(NobodyElse.than(house).troubleAbove(house)).isEmpty();
    }

    private static PostgresServer server() throws IOException {
        NobodyElse nobodyElse = NobodyElse.than(house);
        Path log = house.resolve("log");
        OwnerOnly.file(log);
        return new PostgresServer(Programs.in(house.resolve("programs"), nobodyElse), nobodyElse.isRoot(), log);
    }

    private static Path program(String name) throws IOException {
        try (var files = Files.walk(folder.resolve("programs"))) {
            return files.filter(each -> each.endsWith(Path.of("bin", name)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void openToEverybody(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path each : files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
    }

    private static List<String> openToOthers() throws IOException {
        try (var files = Files.walk(house.resolve("data"))) {
            return files.filter(each -> !Files.isSymbolicLink(each))
                    .map(FileModesTest::withMode)
                    .filter(each -> !each.startsWith("rwx------ ") && !each.startsWith("rw------- "))
                    .toList();
        }
    }

    private static String withMode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)) + " "
                    + path;
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
