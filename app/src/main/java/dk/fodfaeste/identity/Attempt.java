package dk.fodfaeste.identity;

import java.util.List;

/**
 * What an attempt to sign in may be tried on.
 *
 * @param open the accounts of the address that are open just now; none where nobody has the address
 * @param refused whether nothing may be tried at all, which looks the same whether somebody has the address or not
 */
public record Attempt(List<Entrance> open, boolean refused) {

    public Attempt {
        open = List.copyOf(open);
    }
}
