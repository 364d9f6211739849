package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;
import static dk.fodfaeste.database.identity.Tables.CREDENTIAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.database.Versions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final Field<Boolean> HAS_PASSWORD =
            field(exists(selectOne().from(CREDENTIAL).where(CREDENTIAL.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))));

    private final DSLContext database;
    private final Versions versions;
    private final Clock clock;

    AccountRepository(DSLContext database, Versions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** The active first, by name. */
    List<Account> all() {
        return select(DSL.noCondition());
    }

    Optional<Account> find(UUID id) {
        return select(ACCOUNT.ACCOUNT_ID.eq(id)).stream().findFirst();
    }

    List<Account> select(Condition condition) {
        return database.select(
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.ROLE,
                        ACCOUNT.ACTIVE,
                        HAS_PASSWORD,
                        ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.ACTIVE.desc(), Danish.order(ACCOUNT.NAME), ACCOUNT.ROLE)
                .fetch(row -> new Account(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        Role.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    void add(Account account) {
        database.insertInto(ACCOUNT)
                .set(ACCOUNT.ACCOUNT_ID, account.id())
                .set(ACCOUNT.ORGANISATION_ID, Acting.now().organisationId())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.EMAIL, account.email().orElse(null))
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.ACTIVE, account.active())
                .execute();
    }

    /** Over the version that the account says. */
    void change(Account account) {
        var change = database.update(ACCOUNT)
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.EMAIL, account.email().orElse(null))
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.ACTIVE, account.active());
        versions.write(change, ACCOUNT, ACCOUNT.ACCOUNT_ID.eq(account.id()), account.version());
    }

    void standIn(UUID id, UUID workplaceId) {
        database.update(ACCOUNT)
                .set(ACCOUNT.WORKPLACE_ID, workplaceId)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void setPassword(UUID accountId, String hash) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.insertInto(CREDENTIAL)
                .set(CREDENTIAL.ACCOUNT_ID, accountId)
                .set(CREDENTIAL.ORGANISATION_ID, Acting.now().organisationId())
                .set(CREDENTIAL.PASSWORD_HASH, hash)
                .set(CREDENTIAL.CHANGED_AT, now)
                .onConflict(CREDENTIAL.ACCOUNT_ID)
                .doUpdate()
                .set(CREDENTIAL.PASSWORD_HASH, hash)
                .set(CREDENTIAL.CHANGED_AT, now)
                .execute();
    }
}
