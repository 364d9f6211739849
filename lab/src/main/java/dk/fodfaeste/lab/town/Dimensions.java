package dk.fodfaeste.lab.town;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The town's catalogue: four dimensions in each group, each with the levels 0 to 4. A dimension is a number from 0. */
public final class Dimensions {

    public static final int PER_GROUP = 4;
    public static final int COUNT = PER_GROUP * DimensionGroup.values().length;
    public static final int LEVELS = 5;
    public static final int HIGHEST = LEVELS - 1;

    private static final List<String> IDS =
            Arrays.stream(DimensionGroup.values()).flatMap(Dimensions::idsOf).toList();
    private static final Map<String, Integer> NUMBERS =
            IntStream.range(0, COUNT).boxed().collect(Collectors.toUnmodifiableMap(IDS::get, Function.identity()));

    /** Levels of every dimension, as the engine asks for them. */
    public static final Map<String, Integer> BINS =
            IDS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), id -> LEVELS));

    private Dimensions() {}

    private static Stream<String> idsOf(DimensionGroup group) {
        return IntStream.rangeClosed(1, PER_GROUP)
                .mapToObj(number -> group.name().toLowerCase(Locale.ROOT) + "-" + number);
    }

    public static String id(int dimension) {
        return IDS.get(dimension);
    }

    /** @throws IllegalArgumentException for an id that the catalogue does not have */
    public static int number(String id) {
        Integer number = NUMBERS.get(id);
        if (number == null) {
            throw new IllegalArgumentException("the town's catalogue has no dimension " + id);
        }
        return number;
    }

    public static DimensionGroup groupOf(int dimension) {
        return DimensionGroup.values()[dimension / PER_GROUP];
    }

    /** @param place within the group, from 0 */
    public static int in(DimensionGroup group, int place) {
        return group.ordinal() * PER_GROUP + place;
    }
}
