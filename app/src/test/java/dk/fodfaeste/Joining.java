package dk.fodfaeste;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignedIn;
import java.sql.SQLException;
import java.util.UUID;

/** One more colleague in a house, with the house's yes to case rooms. */
public final class Joining {

    private Joining() {}

    public static SignedIn colleague(Accounts house, Role role, String name) {
        UUID id = UUID.randomUUID();
        try (var owner = TestHouse.owner();
                var insert = owner.prepareStatement(
                        "insert into identity.account (account_id, organisation_id, name, role) values (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, house.organisationId());
            insert.setString(3, name);
            insert.setString(4, role.name());
            insert.execute();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return new SignedIn(id, house.organisationId(), house.organisation(), name, role, null, null);
    }
}
