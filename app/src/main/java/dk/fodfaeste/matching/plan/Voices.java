package dk.fodfaeste.matching.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who of us a company hears from in the week, for as many companies as something was chosen.
 *
 * @param only the one consultant, by company
 * @param others consultants from whom a company does not hear, by company: it may hear from any one that is not among them
 */
record Voices(Map<UUID, UUID> only, Map<UUID, Set<UUID>> others) {

    static final Voices ANY = new Voices(Map.of(), Map.of());

    boolean hears(UUID company, UUID consultant) {
        return only.getOrDefault(company, consultant).equals(consultant)
                && !others.getOrDefault(company, Set.of()).contains(consultant);
    }

    /** With one voice at every company that is named. */
    Voices with(Map<UUID, UUID> chosen) {
        Map<UUID, UUID> all = new HashMap<>(only);
        all.putAll(chosen);
        return new Voices(all, others);
    }

    Voices without(UUID company, Collection<UUID> consultants) {
        Map<UUID, Set<UUID>> all = new HashMap<>(others);
        all.merge(company, Set.copyOf(consultants), Voices::both);
        return new Voices(only, all);
    }

    private static Set<UUID> both(Set<UUID> one, Set<UUID> other) {
        Set<UUID> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
