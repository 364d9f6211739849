package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is to become the next edition, change by change.
 *
 * @param version of the draft as it was seen; it goes up with every edition, too
 * @param entries in the order in which they were made
 */
public record Draft(int version, List<Entry> entries) {

    public Draft {
        entries = List.copyOf(entries);
    }

    /** The catalogue as it would be. @param day on which it would be put in force */
    public Edition on(Edition inForce, LocalDate day) {
        return applied(inForce, day).edition();
    }

    /** Those that cannot be done any more, since another edition came meanwhile. */
    public List<Entry> lapsed(Edition inForce, LocalDate day) {
        return applied(inForce, day).lapsed();
    }

    private Applied applied(Edition inForce, LocalDate day) {
        List<Entry> lapsed = new ArrayList<>();
        Edition then = inForce.with(inForce.number() + 1, List.of());
        for (Entry entry : entries) {
            try {
                then = then.with(then.number(), entry.change().on(then, then.number(), day));
            } catch (RefusedException refused) {
                lapsed.add(entry);
            }
        }
        return new Applied(then, lapsed);
    }

    /** Ids of the dimensions that it changes. */
    public Set<String> touches() {
        return entries.stream()
                .flatMap(each -> each.change().touches().stream())
                .collect(Collectors.toSet());
    }

    public boolean isAbout(Dimension dimension) {
        return touches().contains(dimension.id());
    }

    /** @param byId account of who drafted it @param by their name then */
    public record Entry(Change change, UUID byId, String by, LocalDate on) {}

    private record Applied(Edition edition, List<Entry> lapsed) {}
}
