package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.TimeWindow;
import dk.fodfaeste.engine.fit.Wish;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws a person. */
final class PersonArrival {

    private static final int NARROW_GROUPS = 2;

    private final TownPolicy policy;
    private final Chance chance;

    PersonArrival(TownPolicy policy, Chance chance) {
        this.policy = policy;
        this.chance = chance;
    }

    Person draw(int number, int week) {
        RandomGenerator random = chance.at(Chance.Of.PERSON, number, 0);
        Strengths strengths =
                random.nextDouble() < policy.abilities().narrowShare() ? Strengths.NARROW : Strengths.BROAD;
        Familiarity familiarity = random.nextDouble() < policy.arrivals().littleKnownShare()
                ? Familiarity.LITTLE_KNOWN
                : Familiarity.WELL_KNOWN;
        double[] groups = groups(strengths, random);
        return new Person(
                number,
                week,
                levels(groups, random),
                candidate(number, random),
                wishes(groups, random),
                familiarity,
                strengths);
    }

    /** What a person has in common within each group, in standard deviations. */
    private double[] groups(Strengths strengths, RandomGenerator random) {
        TownPolicy.Abilities abilities = policy.abilities();
        double general = Math.sqrt(abilities.generalShare()) * random.nextGaussian();
        double[] groups = new double[DimensionGroup.values().length];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = general + Math.sqrt(abilities.groupShare()) * random.nextGaussian();
        }
        if (strengths == Strengths.NARROW) {
            narrow(groups, abilities.narrowLift() / abilities.spread(), random);
        }
        return groups;
    }

    private static void narrow(double[] groups, double lift, RandomGenerator random) {
        Set<Integer> strong = new HashSet<>();
        while (strong.size() < NARROW_GROUPS) {
            strong.add(random.nextInt(groups.length));
        }
        double fall = lift * NARROW_GROUPS / (groups.length - NARROW_GROUPS);
        for (int group = 0; group < groups.length; group++) {
            groups[group] += strong.contains(group) ? lift : -fall;
        }
    }

    private TrueLevels levels(double[] groups, RandomGenerator random) {
        TownPolicy.Abilities abilities = policy.abilities();
        double own = Math.sqrt(1 - abilities.generalShare() - abilities.groupShare());
        double[] levels = new double[Dimensions.COUNT];
        for (int dimension = 0; dimension < levels.length; dimension++) {
            double deviation = groups[Dimensions.groupOf(dimension).ordinal()] + own * random.nextGaussian();
            levels[dimension] = Math.clamp(abilities.mean() + abilities.spread() * deviation, 0, Dimensions.HIGHEST);
        }
        return new TrueLevels(levels);
    }

    /** A wish leans to what the person can, and is not the same. */
    private Map<Field, Wish> wishes(double[] groups, RandomGenerator random) {
        double leaning = policy.arrivals().wishLeaning();
        Map<Field, Wish> wishes = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            double strength = field.groups().stream()
                    .mapToDouble(group -> groups[group.ordinal()])
                    .average()
                    .orElseThrow();
            double pull = leaning * strength / 0.6 + Math.sqrt(1 - leaning * leaning) * random.nextGaussian();
            wishes.put(field, wish(pull));
        }
        return Map.copyOf(wishes);
    }

    private static Wish wish(double pull) {
        if (pull < -1) {
            return Wish.NO_THANKS;
        }
        if (pull < 0.25) {
            return Wish.FINE;
        }
        return pull < 1.3 ? Wish.WOULD_LIKE : Wish.DREAM;
    }

    private static Candidate candidate(int number, RandomGenerator random) {
        LocalTime from = LocalTime.of(7 + random.nextInt(3), 0);
        LocalTime until = LocalTime.of(13 + random.nextInt(4), 0);
        Set<DayOfWeek> days =
                EnumSet.range(DayOfWeek.MONDAY, random.nextBoolean() ? DayOfWeek.FRIDAY : DayOfWeek.THURSDAY);
        return new Candidate(
                new UUID(1, number),
                Map.of(),
                new TimeWindow(days, from, until),
                OptionalInt.of(60 * (6 + random.nextInt(15))),
                Optional.of(TownMap.somewhere(random)),
                OptionalInt.of(20 + 5 * random.nextInt(9)),
                Set.of(),
                Set.of());
    }
}
