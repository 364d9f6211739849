package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who work in the organisation, by name. */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final DSLContext database;

    Colleagues(DSLContext database) {
        this.database = database;
    }

    public Map<UUID, String> names() {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME);
    }

    /** By name. */
    public List<Colleague> of(Role role) {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(role.name()).and(ACCOUNT.ACTIVE))
                .orderBy(ACCOUNT.NAME)
                .fetch(row -> new Colleague(row.value1(), row.value2()));
    }

    public record Colleague(UUID id, String name) {}
}
