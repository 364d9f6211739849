package dk.fodfaeste.intake;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import dk.fodfaeste.database.identity.tables.records.AccountRecord;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.Text;
import dk.fodfaeste.platform.Acting;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Those whom a file names as consultant or social worker; one that nobody knows yet becomes an account that cannot sign in. */
final class Staff {

    private final DSLContext database;
    private final Map<Key, UUID> known = new HashMap<>();

    Staff(DSLContext database) {
        this.database = database;
        for (AccountRecord account : database.selectFrom(ACCOUNT).fetch()) {
            known.put(new Key(Role.valueOf(account.getRole()), Text.key(account.getName())), account.getAccountId());
        }
    }

    UUID of(Role role, String name) {
        return known.computeIfAbsent(new Key(role, Text.key(name)), key -> {
            UUID id = UUID.randomUUID();
            database.insertInto(ACCOUNT)
                    .set(ACCOUNT.ACCOUNT_ID, id)
                    .set(ACCOUNT.ORGANISATION_ID, Acting.now().organisationId())
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.ROLE, role.name())
                    .execute();
            return id;
        });
    }

    /** @param name by {@link Text#key}: «KONSULENT 1» is nobody new */
    private record Key(Role role, String name) {}
}
