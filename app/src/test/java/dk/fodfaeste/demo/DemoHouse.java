package dk.fodfaeste.demo;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Actor;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** The demo, built into the house of a test. */
public final class DemoHouse {

    public static final String PASSWORD = DemoTown.PASSWORD;

    private DemoHouse() {}

    public static void build(ApplicationContext program, Actor administrator) {
        program.getBean(DemoTown.class).build(administrator);
    }

    /** What somebody of the role signs in with. */
    public static String email(Role role) {
        return Objects.requireNonNull(DemoTown.SIGN_INS.get(role));
    }
}
