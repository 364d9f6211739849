package dk.fodfaeste;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.platform.Actor;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An organisation with one account per role. Their password is {@link #PASSWORD}. */
public record Accounts(UUID organisationId, String organisation, Map<Role, SignedIn> byRole) {

    public static final String PASSWORD = "en god adgangskode";

    private static final String HASH = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(
                    16, 32, 1, 19 * 1024, 2)
            .encode(PASSWORD);

    /** @param domain of the accounts' addresses: {@code consultant@huset.example} */
    static Accounts found(String organisation, String domain) {
        UUID id = UUID.randomUUID();
        Map<Role, SignedIn> accounts = new EnumMap<>(Role.class);
        try (var organisations = TestHouse.kept()
                        .prepareStatement("insert into identity.organisation (organisation_id, name) values (?, ?)");
                var insert = TestHouse.kept()
                        .prepareStatement(
                                "insert into identity.account (account_id, organisation_id, name, email, role)"
                                        + " values (?, ?, ?, ?, ?)");
                var credential = TestHouse.kept()
                        .prepareStatement(
                                "insert into identity.credential (account_id, organisation_id, password_hash) values (?, ?, ?)")) {
            organisations.setObject(1, id);
            organisations.setString(2, organisation);
            organisations.execute();
            for (Role role : Role.values()) {
                UUID account = UUID.randomUUID();
                String email =
                        role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@" + domain + ".example";
                String name = role.name().charAt(0)
                        + role.name()
                                .substring(1)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ');
                insert.setObject(1, account);
                insert.setObject(2, id);
                insert.setString(3, name);
                insert.setString(4, email);
                insert.setString(5, role.name());
                insert.execute();
                credential.setObject(1, account);
                credential.setObject(2, id);
                credential.setString(3, HASH);
                credential.execute();
                accounts.put(role, new SignedIn(account, id, organisation, name, role, null, null));
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return new Accounts(id, organisation, accounts);
    }

    public SignedIn account(Role role) {
        return java.util.Objects.requireNonNull(byRole.get(role));
    }

    public Actor actor(Role role) {
        return account(role).actor();
    }

    /** For MockMvc: {@code get("/people").with(house.signedIn(CONSULTANT))}. */
    public RequestPostProcessor signedIn(Role role) {
        return SecurityMockMvcRequestPostProcessors.user(account(role));
    }
}
