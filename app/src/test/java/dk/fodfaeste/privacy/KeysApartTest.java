package dk.fodfaeste.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.CaseRoom.Tier;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A dump without the keys' schema opens nothing, also for somebody who has the house's key. */
class KeysApartTest extends HouseTest {

    private static final UUID PERSON = UUID.fromString("abcdef12-0000-4000-8000-000000000028");

    @TempDir
    private Path folder;

    @Autowired
    private CaseRoom caseRoom;

    @Autowired
    private KeyRing keyRing;

    @Autowired
    private PersonKeyRepository keys;

    @BeforeEach
    void somethingIsSealed() throws SQLException {
        TestHouse.execute(
                "insert into people.person (person_id, organisation_id, number, first_name, social_worker_id) values ('"
                        + PERSON + "', '" + house.organisationId() + "', 'B1', 'Amal', '"
                        + house.account(Role.SOCIAL_WORKER).accountId() + "')");
        Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.note(PERSON, Tier.FILE, "har ondt i ryggen"));
    }

    @Test
    void aDumpOfTheRestHoldsNothingThatTheHousesKeyOpens() throws SQLException {
        assertThat(opened("nspname <> 'person_keys'")).isEmpty();
    }

    @Test
    void aDumpOfTheKeysHoldsThemSoTheTestAboveCanFail() throws SQLException {
        assertThat(opened("nspname = 'person_keys'")).hasSize(1);
    }

    @Test
    void pagesWithoutTheCaseRoomReachNoKey() throws SQLException {
        for (String role : List.of("fodfaeste_app", "fodfaeste_door", "fodfaeste_jobs")) {
            assertThat(TestHouse.rows("select 1 where has_schema_privilege('" + role + "', 'person_keys', 'USAGE')"
                            + " or has_any_column_privilege('" + role
                            + "', 'person_keys.person_key', 'SELECT, INSERT, UPDATE')"
                            + " or has_any_column_privilege('" + role
                            + "', 'person_keys.photo_key', 'SELECT, INSERT, UPDATE')"))
                    .as(role)
                    .isEmpty();
        }
        assertThat(
                        TestHouse.rows(
                                "select r from unnest(array['fodfaeste_app', 'fodfaeste_case_room', 'fodfaeste_intake', 'fodfaeste_operator']) r"
                                        + " where has_table_privilege(r, 'person_keys.person_key', 'DELETE, UPDATE, TRUNCATE')"))
                .as("a key is destroyed by erasing alone")
                .isEmpty();
    }

    @Test
    void keysAreBroughtBackFromTheirOwnBackup() throws Exception {
        Path file = folder.resolve("keys");
        new KeysCommand(keys).backup(file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        TestHouse.execute("delete from person_keys.person_key");
        assertThatThrownBy(this::note).isInstanceOf(IllegalStateException.class);
        TestHouse.execute("delete from person_keys.person_key");
        new KeysCommand(keys).restore(file);
        assertThat(note()).isEqualTo("har ondt i ryggen");
    }

    @Test
    void whatWasDestroyedIsNotBroughtBack() throws Exception {
        Path file = folder.resolve("keys");
        new KeysCommand(keys).backup(file);
        TestHouse.execute("delete from person_keys.person_key");
        TestHouse.execute("insert into person_keys.destroyed (person_id, organisation_id) values ('" + PERSON + "', '"
                + house.organisationId() + "')");
        new KeysCommand(keys).restore(file);
        assertThat(TestHouse.rows("select person_id::text from person_keys.person_key"))
                .isEmpty();
    }

    @Test
    void keysOfPhotosAreBroughtBackUnlessTheyWereDestroyed() throws Exception {
        for (int photo = 1; photo <= 2; photo++) {
            TestHouse.execute("insert into person_keys.photo_key values ('" + new UUID(7, photo) + "', '"
                    + house.organisationId() + "', '\\x0" + photo + "')");
        }
        Path file = folder.resolve("keys");
        new KeysCommand(keys).backup(file);
        TestHouse.execute("delete from person_keys.photo_key; insert into person_keys.destroyed_photo_key values ('"
                + new UUID(7, 1) + "', '" + house.organisationId() + "')");
        new KeysCommand(keys).restore(file);
        assertThat(TestHouse.rows("select photo_key_id::text from person_keys.photo_key"))
                .containsExactly(new UUID(7, 2).toString());
    }

    @Test
    void aFileThatIsNoBackupChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("none"), "hello\n");
        KeysCommand command = new KeysCommand(keys);
        command.restore(file);
        assertThat(command.getExitCode()).isEqualTo(1);
    }

    private String note() {
        return Acting.as(house.actor(Role.SOCIAL_WORKER), () -> caseRoom.lookAgain(PERSON))
                .notes()
                .getFirst()
                .body();
    }

    /** What of a dump's bytes the house's key opens for the person, in every table whose schema fits. */
    private List<byte[]> opened(String schemas) throws SQLException {
        List<byte[]> opened = new ArrayList<>();
        for (String column : TestHouse.rows(
                "select format('select %I from %I.%I where %I is not null', attname, nspname, relname, attname) from pg_attribute a"
                        + " join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace where atttypid = 'bytea'::regtype and attnum > 0"
                        + " and relkind = 'r' and not attisdropped and nspname not like 'pg_%' and " + schemas)) {
            for (byte[] each : bytes(column)) {
                try {
                    opened.add(keyRing.open(each, PERSON.toString().getBytes(StandardCharsets.US_ASCII)));
                } catch (IllegalStateException closed) {
                    assertThat(closed).hasMessageContaining("seal");
                }
            }
        }
        return opened;
    }

    private static List<byte[]> bytes(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<byte[]> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getBytes(1));
            }
            return found;
        }
    }
}
