package dk.fodfaeste.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was seen, or asked, of a dimension under some editions, and the step that it counts for now.
 *
 * @param source id of the dimension of which it was seen
 * @param from first edition
 * @param until last edition
 * @param steps for each step of that time the step now, or {@link #NOT}; empty where each counts for itself
 */
public record Counting(String source, int from, int until, List<Integer> steps) {

    /** A step that counts for none any more. */
    public static final int NOT = -1;

    public static final int FOREVER = Integer.MAX_VALUE;

    public Counting {
        steps = List.copyOf(steps);
        int before = 0;
        for (int step : steps) {
            if (step != NOT && step < before) {
                throw new IllegalArgumentException(
                        "a higher step never counts for a lower one than a lower step: " + steps);
            }
            before = Math.max(before, step);
        }
    }

    /** What is seen of the dimension itself, step for step, from the edition on. */
    static Counting own(String id, int from) {
        return new Counting(id, from, FOREVER, List.of());
    }

    /** Of the editions before the next alone. */
    public Counting before(int next) {
        return new Counting(source, from, Math.min(until, next - 1), steps);
    }

    boolean isAbout(int edition) {
        return from <= edition && edition <= until;
    }

    /** Whether it is what a dimension is that nobody ever changed. */
    boolean isPlain(String id) {
        return source.equals(id) && from == 0 && until == FOREVER && steps.isEmpty();
    }

    /** The step that counts now; empty where none does. */
    public OptionalInt step(int level) {
        if (steps.isEmpty()) {
            return OptionalInt.of(level);
        }
        return level < steps.size() && steps.get(level) != NOT ? OptionalInt.of(steps.get(level)) : OptionalInt.empty();
    }

    /** The least step that counts now for one who was asked for this one or a higher; empty where no higher one counts. */
    public OptionalInt least(int level) {
        if (steps.isEmpty()) {
            return OptionalInt.of(level);
        }
        return steps.stream()
                .skip(level)
                .filter(step -> step != NOT)
                .mapToInt(step -> step)
                .findFirst();
    }

    /** Of the editions before the next, with its steps counted once more. @param onwards for each step of now the one of then */
    Counting then(List<Integer> onwards, int next) {
        List<Integer> both = new ArrayList<>();
        for (int level = 0; level < (steps.isEmpty() ? onwards.size() : steps.size()); level++) {
            OptionalInt now = step(level);
            both.add(now.isPresent() && now.getAsInt() < onwards.size() ? onwards.get(now.getAsInt()) : NOT);
        }
        return new Counting(source, from, Math.min(until, next - 1), both);
    }
}
