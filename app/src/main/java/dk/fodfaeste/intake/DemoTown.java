package dk.fodfaeste.intake;

import static dk.fodfaeste.database.companies.Tables.WORKPLACE;
import static dk.fodfaeste.database.identity.Tables.ACCOUNT;
import static dk.fodfaeste.database.identity.Tables.CREDENTIAL;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo organisation: the example import, and somebody to sign in as for every role. The same on every machine. */
@Component
class DemoTown {

    static final String PASSWORD = "fodfaeste-demo";
    static final String ADMINISTRATOR = "administrator@huset.example";
    static final Map<Role, String> SIGN_INS = signIns();

    private static final Map<Role, String> NAMES = Map.of(
            Role.EMPLOYMENT_MANAGER, "Chefen",
            Role.CONSULTANT, "Konsulent 1",
            Role.SOCIAL_WORKER, "Socialrådgiver 3",
            Role.ENTERPRISE_SUPERVISOR, "Værkstedslederen");

    /** Gadens Genbrug, where the supervisor of the demo stands. */
    private static final String SHOP = "1010457500";

    private static final List<String> SHEETS =
            List.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb");

    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;
    private final Imports imports;
    private final DemoLife life;
    private final SignIn signIn;

    DemoTown(
            DSLContext database,
            TransactionTemplate transactions,
            PasswordEncoder passwords,
            Imports imports,
            DemoLife life,
            SignIn signIn) {
        this.database = database;
        this.transactions = transactions;
        this.passwords = passwords;
        this.imports = imports;
        this.life = life;
        this.signIn = signIn;
    }

    private static Map<Role, String> signIns() {
        Map<Role, String> signIns = new EnumMap<>(Role.class);
        signIns.put(Role.EMPLOYMENT_MANAGER, "chef@huset.example");
        signIns.put(Role.CONSULTANT, "konsulent@huset.example");
        signIns.put(Role.SOCIAL_WORKER, "socialraadgiver@huset.example");
        signIns.put(Role.ENTERPRISE_SUPERVISOR, "vaerksted@huset.example");
        signIns.put(Role.ADMINISTRATOR, ADMINISTRATOR);
        return Collections.unmodifiableMap(signIns);
    }

    /** The administrator of a demo whose making was killed: the supervisor's place in the shop comes last. */
    Optional<Actor> halfBuilt() {
        Optional<SignedIn> administrator = account(ADMINISTRATOR);
        boolean whole = account(of(SIGN_INS, Role.ENTERPRISE_SUPERVISOR))
                .flatMap(SignedIn::workplaceId)
                .isPresent();
        return whole ? Optional.empty() : administrator.map(SignedIn::actor);
    }

    private Optional<SignedIn> account(String email) {
        try {
            return Optional.of(signIn.loadUserByUsername(email));
        } catch (UsernameNotFoundException nobody) {
            return Optional.empty();
        }
    }

    void build(Actor administrator) {
        Map<Role, Actor> actors = new EnumMap<>(Role.class);
        Acting.as(administrator, () -> {
            SIGN_INS.forEach((role, email) -> account(email).ifPresent(known -> actors.put(role, known.actor())));
            transactions.executeWithoutResult(status ->
                    SIGN_INS.forEach((role, email) -> actors.computeIfAbsent(role, missing -> employ(missing, email))));
            ImportReport report =
                    imports.write(SHEETS.stream().map(DemoTown::sheet).toList(), done -> {});
            if (!report.written()) {
                throw new IllegalStateException("the demo's own sheets were refused: " + report.refusals());
            }
            transactions.executeWithoutResult(status -> standInTheShop(of(actors, Role.ENTERPRISE_SUPERVISOR)));
        });
        life.begin(of(actors, Role.CONSULTANT), of(actors, Role.SOCIAL_WORKER));
    }

    private static <T> T of(Map<Role, T> actors, Role role) {
        return java.util.Objects.requireNonNull(actors.get(role));
    }

    private Actor employ(Role role, String email) {
        UUID id = UUID.randomUUID();
        Actor administrator = Acting.now();
        String name = java.util.Objects.requireNonNull(NAMES.get(role));
        database.insertInto(ACCOUNT)
                .set(ACCOUNT.ACCOUNT_ID, id)
                .set(ACCOUNT.ORGANISATION_ID, administrator.organisationId())
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.ROLE, role.name())
                .execute();
        database.insertInto(CREDENTIAL)
                .set(CREDENTIAL.ACCOUNT_ID, id)
                .set(CREDENTIAL.ORGANISATION_ID, administrator.organisationId())
                .set(CREDENTIAL.PASSWORD_HASH, passwords.encode(PASSWORD))
                .execute();
        return new Actor(administrator.organisationId(), id, role.name(), name, administrator.organisation());
    }

    private void standInTheShop(Actor supervisor) {
        database.update(ACCOUNT)
                .set(
                        ACCOUNT.WORKPLACE_ID,
                        database.select(WORKPLACE.WORKPLACE_ID)
                                .from(WORKPLACE)
                                .where(WORKPLACE.P_NUMBER.eq(SHOP))
                                .asField())
                .where(ACCOUNT.ACCOUNT_ID.eq(supervisor.accountId()))
                .execute();
    }

    private static Upload sheet(String name) {
        try (var stream = DemoTown.class.getResourceAsStream("/demo/" + name + ".csv")) {
            return new Upload(
                    name + ".csv", java.util.Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
