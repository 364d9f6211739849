package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.Entrance;
import java.util.List;
import org.springframework.security.core.AuthenticationException;

/** The password fits accounts in several organisations: no refusal, but the person must say which. */
final class SeveralFit extends AuthenticationException {

    private final String email;
    private final transient List<Entrance> entrances;

    SeveralFit(String email, List<Entrance> entrances) {
        super("the password fits several accounts");
        this.email = email;
        this.entrances = List.copyOf(entrances);
    }

    /** Of all of them. */
    String email() {
        return email;
    }

    List<Entrance> entrances() {
        return entrances;
    }
}
