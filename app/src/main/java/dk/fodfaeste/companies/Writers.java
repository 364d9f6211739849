package dk.fodfaeste.companies;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import java.util.EnumSet;
import java.util.Set;

/** Managers and consultants keep the companies; a social worker reads. */
final class Writers {

    private static final Set<Role> WRITERS = EnumSet.of(Role.EMPLOYMENT_MANAGER, Role.CONSULTANT);

    private Writers() {}

    static boolean mayWrite() {
        return holds(Acting.now().role());
    }

    static boolean holds(String role) {
        return WRITERS.contains(Role.valueOf(role));
    }

    /** @throws NotAllowedException for those who only read */
    static void check() {
        if (!mayWrite()) {
            throw new NotAllowedException("companies.notYours");
        }
    }
}
