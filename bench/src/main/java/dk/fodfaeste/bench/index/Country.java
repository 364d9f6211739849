package dk.fodfaeste.bench.index;

import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Need;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Place;
import dk.fodfaeste.engine.fit.Strength;
import dk.fodfaeste.engine.fit.Task;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A country the size of Denmark, made up from a seed: a model, not data. People and workplaces lie around 100 towns whose sizes follow Zipf's
 * law. Work asks 8 of 40 dimensions, the first ones most often; those are also what people have been seen to do, so that some two in three
 * of the needs asked are known.
 */
public record Country(List<Candidate> people, List<Opening> openings) {

    public static final int NEEDS = 8;
    static final List<String> CREDENTIALS = List.of("DRIVING_LICENCE", "FOOD_HYGIENE", "FORKLIFT");

    private static final int DIMENSIONS = 40;
    private static final int BINS = 5;
    private static final int TOWNS = 100;
    private static final int OPENINGS_A_WORKPLACE = 4;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public static Country of(long seed, int people, int openings, boolean withGates) {
        Maker maker = new Maker(new Random(seed), withGates);
        return new Country(
                IntStream.range(0, people).mapToObj(person -> maker.person()).toList(),
                IntStream.range(0, openings).mapToObj(maker::opening).toList());
    }

    /** The first so many people. */
    public Country slice(int count) {
        return new Country(people.subList(0, count), openings);
    }

    private static final class Maker {

        private final Random random;
        private final boolean withGates;
        private final List<Place> towns;
        private Place workplace;

        Maker(Random random, boolean withGates) {
            this.random = random;
            this.withGates = withGates;
            this.towns = IntStream.range(0, TOWNS)
                    .mapToObj(town -> new Place(54.7 + 2.9 * random.nextDouble(), 8.3 + 4.3 * random.nextDouble()))
                    .toList();
            this.workplace = nearATown();
        }

        Candidate person() {
            double able = random.nextGaussian();
            Map<String, Belief> beliefs = new HashMap<>();
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                if (random.nextDouble() < 0.95 - 0.02 * dimension) {
                    beliefs.put(name(dimension), seen(2.4 + 0.6 * able + 0.8 * random.nextGaussian()));
                }
            }
            return new Candidate(
                    new UUID(random.nextLong(), random.nextLong()),
                    beliefs,
                    withGates ? freeTime() : allWeek(),
                    withGates && chance(0.8) ? OptionalInt.of(180 * (1 + random.nextInt(12))) : OptionalInt.empty(),
                    Optional.of(nearATown()),
                    withGates && chance(0.9) ? OptionalInt.of(15 * (2 + random.nextInt(5))) : OptionalInt.empty(),
                    some(CREDENTIALS, 0.4),
                    Set.of());
        }

        /** One to four sightings around the true level: a single one leaves it unknown. */
        private Belief seen(double level) {
            List<Observation> sightings = new ArrayList<>();
            for (int sighting = 1 + random.nextInt(4); sighting > 0; sighting--) {
                int bin = (int) Math.clamp(Math.round(level + 0.5 * random.nextGaussian()), 0, BINS - 1);
                LocalDate day = TODAY.minusDays(random.nextInt(90));
                sightings.add(new Observation(bin, day, ObserverRole.SUPERVISOR, 1 + random.nextInt(3)));
            }
            return Belief.of(BINS, sightings, TODAY, BeliefPolicy.standard());
        }

        Opening opening(int number) {
            if (number % OPENINGS_A_WORKPLACE == 0) {
                workplace = nearATown();
            }
            return new Opening(
                    "opening-" + number,
                    new UUID(0, number / OPENINGS_A_WORKPLACE),
                    withGates ? tasks() : List.of(),
                    needs(),
                    Optional.of(workplace),
                    withGates && chance(0.1) ? some(CREDENTIALS, 0.4) : Set.of(),
                    withGates && chance(0.02));
        }

        /** Five musts, one of which can be adapted, two shoulds and a nice. */
        private List<Need> needs() {
            Set<Integer> dimensions = new HashSet<>();
            List<Need> needs = new ArrayList<>();
            while (needs.size() < NEEDS) {
                int dimension = (int) (DIMENSIONS * Math.pow(random.nextDouble(), 2));
                if (dimensions.add(dimension)) {
                    Strength strength =
                            needs.size() < 5 ? Strength.MUST : needs.size() < 7 ? Strength.SHOULD : Strength.NICE;
                    needs.add(new Need(name(dimension), 1 + random.nextInt(BINS - 2), strength, needs.size() == 4));
                }
            }
            return needs;
        }

        private List<Task> tasks() {
            int from = 6 + random.nextInt(8);
            TimeWindow window = new TimeWindow(
                    EnumSet.range(DayOfWeek.MONDAY, chance(0.8) ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY),
                    LocalTime.of(from, 0),
                    LocalTime.of(from + 3 + random.nextInt(5), 0));
            return IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(task ->
                            new Task("Task " + task, 30 * (1 + random.nextInt(4)), 1 + random.nextInt(5), window))
                    .toList();
        }

        private TimeWindow freeTime() {
            int from = 6 + random.nextInt(5);
            return new TimeWindow(
                    some(List.of(DayOfWeek.values()), 0.75),
                    LocalTime.of(from, 0),
                    LocalTime.of(from + 4 + random.nextInt(9), 0));
        }

        private static TimeWindow allWeek() {
            return new TimeWindow(Set.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX);
        }

        private Place nearATown() {
            int town = (int) Math.pow(TOWNS, random.nextDouble());
            Place middle = towns.get(town - 1);
            return new Place(
                    middle.latitude() + 0.03 * random.nextGaussian(),
                    middle.longitude() + 0.05 * random.nextGaussian());
        }

        private boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        private <T> Set<T> some(List<T> all, double share) {
            Set<T> some = new HashSet<>();
            for (T each : all) {
                if (chance(share)) {
                    some.add(each);
                }
            }
            return some;
        }

        private static String name(int dimension) {
            return "DIMENSION_" + dimension;
        }
    }
}
