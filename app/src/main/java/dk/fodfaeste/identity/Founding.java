package dk.fodfaeste.identity;

import dk.fodfaeste.database.identity.Routines;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.DatabaseRole;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New organisations, each with its first administrator. Nobody needs to act: it is the operator who founds. */
@Service
@Transactional(label = DatabaseRole.AS_OPERATOR)
public class Founding {

    private static final int PASSWORD_BYTES = 12;

    private final DSLContext database;
    private final PasswordEncoder passwords;

    Founding(DSLContext database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    @Transactional(readOnly = true, label = DatabaseRole.AS_OPERATOR)
    public boolean isEmptyHouse() {
        return Objects.requireNonNull(Routines.organisationCount(database.configuration())) == 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is an organisation of this name */
    public Actor found(NewOrganisation founded, String password) {
        Actor administrator = administrator(founded);
        Routines.foundOrganisation(
                database.configuration(),
                administrator.organisationId(),
                founded.name(),
                administrator.accountId(),
                founded.administrator(),
                founded.email(),
                passwords.encode(password));
        return administrator;
    }

    /** Empty where there is an organisation already, for instance since another node was first. */
    public Optional<Actor> foundFirst(NewOrganisation founded, String password) {
        Actor administrator = administrator(founded);
        Boolean first = Routines.foundFirstOrganisation(
                database.configuration(),
                administrator.organisationId(),
                founded.name(),
                administrator.accountId(),
                founded.administrator(),
                founded.email(),
                passwords.encode(password));
        return Boolean.TRUE.equals(first) ? Optional.of(administrator) : Optional.empty();
    }

    private static Actor administrator(NewOrganisation founded) {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Role.ADMINISTRATOR.name(),
                founded.administrator(),
                founded.name());
    }

    /** For a first sign-in, where nobody has chosen one; 96 random bits. */
    public static String madePassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
