package dk.fodfaeste.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.TestHouse;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A second node joins with the first one's key or not at all. */
class KnownKeyTest {

    private static final byte[] FIRST = filledWith(1);
    private static final byte[] ANOTHER = filledWith(2);

    @Test
    void aNodeWithAnotherKeyIsRefusedAndOneWithTheSameIsLetIn() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            statement.execute("drop database if exists key_house");
            statement.execute("create database key_house");
            DatabaseAddress address = new DatabaseAddress(
                    owner.getMetaData().getURL().replaceFirst("/[^/]*$", "/key_house"), "postgres", "postgres");
            assertThatCode(() -> KnownKey.demand(address, ANOTHER))
                    .as("nothing is there yet")
                    .doesNotThrowAnyException();
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.owner(), address.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            KnownKey.demand(address, FIRST);
            assertThatThrownBy(() -> KnownKey.demand(address, ANOTHER))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("not the one that the data in this database is closed with");
            assertThatCode(() -> KnownKey.demand(address, FIRST)).doesNotThrowAnyException();
            statement.execute("drop database key_house");
        }
    }

    private static byte[] filledWith(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
