package dk.fodfaeste.engine.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What several tasks, and the workplace that they are at, ask for together. */
public final class Needs {

    private static final Comparator<Need> STRONGEST_FIRST = Comparator.comparing(Need::dimension)
            .thenComparing(Need::strength)
            .thenComparing(Comparator.comparingInt(Need::leastBin).reversed())
            .thenComparing(Need::adaptable);

    private Needs() {}

    /**
     * Of each dimension the strongest need stays, and a weaker one only where it asks for more: a higher level, or, of two musts, that it
     * cannot be adapted. What is left asks exactly what all of them ask.
     *
     * @return by dimension, the strongest first
     */
    public static List<Need> strongest(Collection<Need> asked) {
        List<Need> kept = new ArrayList<>();
        asked.stream()
                .sorted(STRONGEST_FIRST)
                .filter(need -> kept.isEmpty() || asksForMore(need, kept.getLast()))
                .forEachOrdered(kept::add);
        return List.copyOf(kept);
    }

    /** A need that can be adapted hides none that cannot: of musts on one dimension both may stay. */
    private static boolean asksForMore(Need need, Need before) {
        return !before.dimension().equals(need.dimension())
                || before.leastBin() < need.leastBin()
                || before.strength() == Strength.MUST
                        && need.strength() == Strength.MUST
                        && before.adaptable()
                        && !need.adaptable();
    }
}
