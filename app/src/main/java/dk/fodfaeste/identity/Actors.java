package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;
import static dk.fodfaeste.database.identity.Tables.ORGANISATION;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who acts where no request says so, as in a job: the account as it is now, with the role it has now. */
@Service
public class Actors {

    private final DSLContext database;
    private final TransactionTemplate transactions;

    Actors(DSLContext database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Empty when the account is not there, or not active any more. Opens a transaction of its own. */
    public Optional<Actor> find(UUID organisationId, UUID accountId) {
        return Acting.as(
                nobody(organisationId, accountId),
                () -> Objects.requireNonNull(transactions.execute(status -> read(organisationId, accountId))));
    }

    /** One who belongs to the organisation and has no role in it. */
    public static Actor nobody(UUID organisationId, UUID accountId) {
        return new Actor(organisationId, accountId, "", "", "");
    }

    private Optional<Actor> read(UUID organisationId, UUID accountId) {
        return database.select(ACCOUNT.ROLE, ACCOUNT.NAME, ORGANISATION.NAME)
                .from(ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId).and(ACCOUNT.ACTIVE))
                .fetchOptional(row -> new Actor(organisationId, accountId, row.value1(), row.value2(), row.value3()));
    }
}
