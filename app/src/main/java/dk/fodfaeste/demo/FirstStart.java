package dk.fodfaeste.demo;

import dk.fodfaeste.identity.Founding;
import dk.fodfaeste.identity.NewOrganisation;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The first start of an empty house: the demo town, or one administrator with a password that is printed once. */
@Component
class FirstStart implements ApplicationRunner {

    private static final String ADMINISTRATOR = "administrator@localhost.example";

    private final Founding founding;
    private final DemoTown demoTown;
    private final Environment environment;
    private final boolean demo;

    FirstStart(
            Founding founding, DemoTown demoTown, Environment environment, @Value("${fodfaeste.demo}") boolean demo) {
        this.founding = founding;
        this.demoTown = demoTown;
        this.environment = environment;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!environment.containsProperty("local.server.port")) {
            return;
        }
        boolean fresh = founding.isEmptyHouse();
        String password = demo ? DemoTown.PASSWORD : Founding.madePassword();
        Optional<Actor> first = fresh ? foundFirst(password) : Optional.empty();
        if (demo) {
            first.or(demoTown::halfBuilt).ifPresent(demoTown::build);
        }
        say("");
        say("Fodfæste: http://localhost:" + environment.getProperty("local.server.port"));
        if (demo) {
            DemoTown.SIGN_INS.forEach(
                    (role, email) -> say("  %-22s %s / %s".formatted(word(role), email, DemoTown.PASSWORD)));
        } else if (first.isPresent()) {
            say("  Administrator          " + ADMINISTRATOR + " / " + password + "   (shown this once)");
        }
    }

    /** Empty when another node that started at the same moment was first. */
    private Optional<Actor> foundFirst(String password) {
        return demo
                ? founding.foundFirst(
                        new NewOrganisation("Huset i Gaden", "Administrator", DemoTown.ADMINISTRATOR), password)
                : founding.foundFirst(
                        new NewOrganisation("Vores organisation", "Administrator", ADMINISTRATOR), password);
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
