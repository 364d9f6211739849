package dk.fodfaeste.discovery;

import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.identity.Role;

/** Whose eyes they are. */
public final class Observer {

    private Observer() {}

    public static ObserverRole role(Role role) {
        return switch (role) {
            case ENTERPRISE_SUPERVISOR -> ObserverRole.SUPERVISOR;
            case CONSULTANT -> ObserverRole.CONSULTANT;
            case SOCIAL_WORKER -> ObserverRole.SOCIAL_WORKER;
            case EMPLOYMENT_MANAGER, ADMINISTRATOR -> ObserverRole.OTHER;
        };
    }
}
