package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.TestHouse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second node joins with the first one's key or not at all. */
class KnownKeyTest {

    private static final byte[] FIRST = filledWith(1);
    private static final byte[] ANOTHER = filledWith(2);

    @Test
    void aNodeWithAnotherKeyIsRefusedAndOneWithTheSameIsLetIn() throws SQLException {
        onDatabase(address -> {
            assertThatCode(() -> KnownKey.demand(address, ANOTHER, false))
                    .as("nothing is there yet")
                    .doesNotThrowAnyException();
            migrate(address);
            KnownKey.demand(address, FIRST, false);
            assertThatThrownBy(() -> KnownKey.demand(address, ANOTHER, false))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("not the one that the data in this database is closed with");
            assertThatCode(() -> KnownKey.demand(address, FIRST, false)).doesNotThrowAnyException();
        });
    }

    @Test
    void aKeyMadeJustNowIsNotTheOneOfAHouseThatHasData() throws SQLException {
        onDatabase(address -> {
            KnownKey.demand(address, FIRST, true);
            migrate(address);
            assertThatCode(() -> KnownKey.demand(address, FIRST, true))
                    .as("nothing is closed with any key yet")
                    .doesNotThrowAnyException();
            execute(
                    address,
                    "delete from platform.house_key; insert into identity.organisation (organisation_id, name) values"
                            + " (gen_random_uuid(), 'Huset i Gaden')");
            assertThatThrownBy(() -> KnownKey.demand(address, ANOTHER, true))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("is not here");
            assertThatCode(() -> KnownKey.demand(address, ANOTHER, false))
                    .as("the refused one left no fingerprint behind")
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void aKeyThatWasMadeForNothingIsTakenBackAndAnotherIsLeftAlone(@TempDir Path folder) {
        Path file = folder.resolve("house.key");
        new HouseKeys(folder, "").takeBack();
        assertThat(file).doesNotExist();
        byte[] kept = new HouseKeys(folder, "").fingerprint("house key");
        new HouseKeys(folder, "").takeBack();
        assertThat(file).exists();
        assertThat(new HouseKeys(folder, "").fingerprint("house key")).isEqualTo(kept);
    }

    private static void onDatabase(Work work) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute("drop database if exists key_house");
            statement.execute("create database key_house");
            work.on(new DatabaseAddress(
                    owner.getMetaData().getURL().replaceFirst("/[^/]*$", "/key_house"), "postgres", "postgres"));
            statement.execute("drop database key_house");
        }
    }

    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.owner(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void on(DatabaseAddress address) throws SQLException;
    }

    private static byte[] filledWith(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
