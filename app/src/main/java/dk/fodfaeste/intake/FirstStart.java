package dk.fodfaeste.intake;

import dk.fodfaeste.database.identity.Routines;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start of an empty house: the demo town, or one administrator with a password that is printed once. */
@Component
class FirstStart implements ApplicationRunner {

    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;
    private final DemoTown demoTown;
    private final Environment environment;
    private final boolean demo;

    FirstStart(
            DSLContext database,
            TransactionTemplate transactions,
            PasswordEncoder passwords,
            DemoTown demoTown,
            Environment environment,
            @Value("${fodfaeste.demo}") boolean demo) {
        this.database = database;
        this.transactions = transactions;
        this.passwords = passwords;
        this.demoTown = demoTown;
        this.environment = environment;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!environment.containsProperty("local.server.port")) {
            return;
        }
        transactions.executeWithoutResult(
                status -> dk.fodfaeste.database.intake.Routines.failInterrupted(database.configuration()));
        Long organisations = transactions.execute(status -> Routines.organisationCount(database.configuration()));
        boolean fresh = organisations != null && organisations == 0;
        if (demo && fresh) {
            demoTown.build(found("Huset i Gaden", DemoTown.ADMINISTRATOR, DemoTown.PASSWORD));
        } else if (demo) {
            demoTown.halfBuilt().ifPresent(demoTown::build);
        }
        say("");
        say("Fodfæste: http://localhost:" + environment.getProperty("local.server.port"));
        if (demo) {
            DemoTown.SIGN_INS.forEach(
                    (role, email) -> say("  %-22s %s / %s".formatted(word(role), email, DemoTown.PASSWORD)));
        } else if (fresh) {
            String password = oneTimePassword();
            found("Vores organisation", "administrator@localhost.example", password);
            say("  Administrator          administrator@localhost.example / " + password + "   (shown this once)");
        }
    }

    private Actor found(String organisation, String email, String password) {
        UUID organisationId = UUID.randomUUID();
        UUID accountId = UUID.randomUUID();
        String hash = passwords.encode(password);
        transactions.executeWithoutResult(status -> Routines.foundOrganisation(
                database.configuration(), organisationId, organisation, accountId, "Administrator", email, hash));
        return new Actor(organisationId, accountId, Role.ADMINISTRATOR.name(), "Administrator", organisation);
    }

    private static String oneTimePassword() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String word(Role role) {
        return switch (role) {
            case EMPLOYMENT_MANAGER -> "Beskæftigelseschef";
            case CONSULTANT -> "Konsulent";
            case SOCIAL_WORKER -> "Socialrådgiver";
            case ENTERPRISE_SUPERVISOR -> "Værkstedsleder";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    @SuppressWarnings("SystemOut") // the console is where the one who starts the program looks
    private static void say(String line) {
        System.out.println(line);
    }
}
