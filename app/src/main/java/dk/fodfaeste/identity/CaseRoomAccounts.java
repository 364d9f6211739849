package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which accounts may open case rooms. One that somebody made, gave such a role or a password may not before a second administrator or a
 * manager says yes; the database holds it (V66).
 */
@Service
@Transactional
public class CaseRoomAccounts {

    private final DSLContext database;
    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRoomAccounts(DSLContext database, AccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the reader's own account may. */
    @Transactional(readOnly = true)
    public boolean mayOpenRooms() {
        return database.fetchExists(
                ACCOUNT,
                ACCOUNT.ACCOUNT_ID.eq(Acting.now().accountId()).and(ACCOUNT.CASE_ROOM_APPROVED_AT.isNotNull()));
    }

    /** Those that can sign in and wait for a yes that the reader may say, by name. */
    @Transactional(readOnly = true)
    public List<Account> waiting() {
        UUID reader = Acting.now().accountId();
        return accounts
                .select(ACCOUNT.ROLE
                        .in(Role.SOCIAL_WORKER.name(), Role.EMPLOYMENT_MANAGER.name())
                        .and(ACCOUNT.ACTIVE)
                        .and(ACCOUNT.CASE_ROOM_APPROVED_AT.isNull())
                        .and(ACCOUNT.CASE_ROOM_ASKED_BY_ID.ne(reader))
                        .and(ACCOUNT.ACCOUNT_ID.ne(reader)))
                .stream()
                .filter(Account::hasPassword)
                .toList();
    }

    /**
     * Says yes.
     *
     * @throws NotFoundException when the account waits for nothing that the reader may say
     */
    public void approve(UUID accountId) {
        Account account = Optional.of(accountId)
                .flatMap(id ->
                        waiting().stream().filter(each -> each.id().equals(id)).findFirst())
                .orElseThrow(() -> new NotFoundException("account " + accountId));
        database.update(ACCOUNT)
                .set(ACCOUNT.CASE_ROOM_APPROVED_AT, OffsetDateTime.now(clock))
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .execute();
        events.publishEvent(new AccountChanged(accountId, account.name() + ": may open case rooms"));
    }
}
