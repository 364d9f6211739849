package dk.fodfaeste.catalogue.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest place on a map: a postal district, at the middle of its land. In the inner city a postal code is one street, which would be
 * nearly an address; there it is all the codes of one name.
 *
 * @param codes the first is the lowest
 */
public record District(String name, List<String> codes, Mercator middle) {

    public District {
        codes = List.copyOf(codes);
    }

    /** A postal code lies in one district alone. */
    @Override
    public int hashCode() {
        return codes.getFirst().hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof District district && codes.getFirst().equals(district.codes.getFirst());
    }

    /** «2500 Valby»; «København K», where there are many codes. */
    public String told() {
        return codes.size() == 1 ? codes.getFirst() + " " + name : name;
    }

    /** What finds it again. */
    public String key() {
        return codes.size() == 1 ? codes.getFirst() : name;
    }
}
