package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody says about themselves. Address, role and access are the administrator's. */
@Service
@Transactional
public class OwnAccount {

    private final DSLContext database;
    private final Versions versions;
    private final ApplicationEventPublisher events;

    OwnAccount(DSLContext database, Versions versions, ApplicationEventPublisher events) {
        this.database = database;
        this.versions = versions;
        this.events = events;
    }

    /** Of the one who acts. */
    @Transactional(readOnly = true)
    public Profile profile() {
        return database.select(
                        ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.ROLE, ACCOUNT.PHONE, ACCOUNT.LANGUAGE, ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(own())
                .fetchSingle(row -> new Profile(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        Role.valueOf(row.value3()),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()).map(Language::of),
                        row.value6()));
    }

    /**
     * Name, telephone and language.
     *
     * @param wanted with the version that the writer saw
     * @throws org.springframework.dao.DuplicateKeyException when a colleague of the same role has the name
     * @throws dk.fodfaeste.platform.web.ChangedMeanwhileException when there is another version than the writer saw
     */
    public void change(Profile wanted) {
        Profile before = profile();
        List<String> changes = new ArrayList<>();
        if (!before.name().equals(wanted.name())) {
            changes.add("name, before: " + before.name());
        }
        if (!before.phone().equals(wanted.phone())) {
            changes.add("phone");
        }
        if (!before.language().equals(wanted.language())) {
            changes.add("language");
        }
        if (changes.isEmpty()) {
            return;
        }
        var change = database.update(ACCOUNT)
                .set(ACCOUNT.NAME, wanted.name())
                .set(ACCOUNT.PHONE, wanted.phone().orElse(null))
                .set(ACCOUNT.LANGUAGE, wanted.language().map(Language::code).orElse(null));
        versions.write(change, ACCOUNT, own(), wanted.version());
        UUID id = Acting.now().accountId();
        events.publishEvent(new AccountChanged(id, wanted.name() + ": " + String.join("; ", changes)));
    }

    private static Condition own() {
        return ACCOUNT.ACCOUNT_ID.eq(Acting.now().accountId());
    }

    /**
     * @param language empty while nobody has chosen: then pages speak what this device spoke last
     * @param version of all that is said of the account
     */
    public record Profile(
            String name,
            Optional<String> email,
            Role role,
            Optional<String> phone,
            Optional<Language> language,
            int version) {}
}
