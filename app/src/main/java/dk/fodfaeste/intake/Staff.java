package dk.fodfaeste.intake;

import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.identity.Colleagues.Member;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.reading.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Those whom a file names as consultant or social worker; one that nobody knows yet becomes an account that cannot sign in. */
final class Staff {

    private final AccountBook accounts;
    private final Map<Key, UUID> known = new HashMap<>();

    Staff(List<Member> members, AccountBook accounts) {
        this.accounts = accounts;
        members.forEach(member -> known.put(new Key(member.role(), Text.key(member.name())), member.id()));
    }

    UUID consultant(String name) {
        return of(Role.CONSULTANT, name);
    }

    UUID socialWorker(String name) {
        return of(Role.SOCIAL_WORKER, name);
    }

    private UUID of(Role role, String name) {
        return known.computeIfAbsent(new Key(role, Text.key(name)), key -> accounts.addNamed(role, name));
    }

    /** @param name by {@link Text#key}: «KONSULENT 1» is nobody new */
    private record Key(Role role, String name) {}
}
