package dk.fodfaeste.demo;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** The demo, built into the house of a test. */
public final class DemoHouse {

    private DemoHouse() {}

    public static void build(ApplicationContext program, Actor administrator) {
        program.getBean(DemoTown.class).build(administrator);
    }

    /** What somebody of the role signs in with. */
    public static String email(Role role) {
        return Objects.requireNonNull(DemoTown.SIGN_INS.get(role));
    }

    /** The administrator is that of the test's house: who founds the house makes the demo. */
    public static String password(Role role) {
        return role == Role.ADMINISTRATOR ? Accounts.PASSWORD : DemoTown.PASSWORD;
    }
}
