package dk.fodfaeste.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The catalogue as it was put in force once: never changed afterwards, and small enough to stay in memory. */
public final class Edition {

    private final int number;
    private final Map<String, Dimension> all = new LinkedHashMap<>();
    private final List<Dimension> inUse;
    private final Map<String, List<To>> counted;
    private final Map<String, List<To>> asked;

    /** @param number 0 for the one that comes with the program */
    public Edition(int number, List<Dimension> dimensions) {
        this.number = number;
        dimensions.forEach(each -> all.put(each.id(), each));
        this.inUse = dimensions.stream().filter(Dimension::inUse).toList();
        this.counted = goingTo(Dimension::counts);
        this.asked = goingTo(Dimension::asks);
    }

    private Map<String, List<To>> goingTo(Function<Dimension, List<Counting>> which) {
        Map<String, List<To>> going = new HashMap<>();
        for (Dimension dimension : inUse) {
            for (Counting each : which.apply(dimension)) {
                going.computeIfAbsent(each.source(), none -> new ArrayList<>()).add(new To(dimension.id(), each));
            }
        }
        return going;
    }

    /** The same with these instead of those of the same id; new ones stand last in their group. */
    public Edition with(int newNumber, List<Dimension> changed) {
        Map<String, Dimension> then = new LinkedHashMap<>(all);
        changed.forEach(each -> then.put(each.id(), each));
        return new Edition(
                newNumber,
                then.values().stream()
                        .sorted(Comparator.comparing(Dimension::group))
                        .toList());
    }

    public int number() {
        return number;
    }

    /** Those in use, in the catalogue's order, which is the order of a profile. */
    public List<Dimension> dimensions() {
        return inUse;
    }

    /** Those that were taken out, too. */
    public List<Dimension> all() {
        return List.copyOf(all.values());
    }

    public Optional<Dimension> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** What something new may be seen or asked of. */
    public Optional<Dimension> inUse(String id) {
        return find(id).filter(Dimension::inUse);
    }

    /** @throws IllegalArgumentException for an id that the catalogue does not have, which only a bug can cause */
    public Dimension dimension(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no dimension is called " + id));
    }

    /** Whether what was seen of it counts for itself alone, step for step, whenever it was seen: so it is where nobody changed anything. */
    public boolean isPlain(String dimension) {
        List<To> to = counted.getOrDefault(dimension, List.of());
        return to.size() == 1
                && to.getFirst().dimension().equals(dimension)
                && to.getFirst().counting().isPlain(dimension);
    }

    /** What something that was seen counts for; nothing where no dimension in use takes it. @param edition under which it was seen */
    public List<Level> counted(String dimension, int level, int edition) {
        return going(counted, dimension, level, edition, Counting::step);
    }

    /** What a need asks for; nothing where it asks of no dimension in use. @param edition under which it was written */
    public List<Level> asked(String dimension, int least, int edition) {
        return going(asked, dimension, least, edition, Counting::least).stream()
                .filter(each -> each.level() > 0)
                .toList();
    }

    private static List<Level> going(
            Map<String, List<To>> going,
            String dimension,
            int level,
            int edition,
            BiFunction<Counting, Integer, OptionalInt> step) {
        List<Level> levels = new ArrayList<>(1);
        for (To to : going.getOrDefault(dimension, List.of())) {
            if (to.counting().isAbout(edition)) {
                step.apply(to.counting(), level).ifPresent(now -> levels.add(new Level(to.dimension(), now)));
            }
        }
        return levels;
    }

    private record To(String dimension, Counting counting) {}
}
