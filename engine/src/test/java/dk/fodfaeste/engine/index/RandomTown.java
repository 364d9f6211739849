package dk.fodfaeste.engine.index;

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
import dk.fodfaeste.engine.fit.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small town in which everything that a gate or a need can say occurs, and much is worth the same. */
final class RandomTown {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> DIMENSIONS =
            List.of("EARLY", "STANDING", "CUSTOMERS", "ROUTINE", "DANISH", "PACE");
    private static final List<String> CREDENTIALS = List.of("FORKLIFT", "HYGIENE");

    private final Random random;
    private final List<UUID> persons;
    private final List<String> ids;

    /** @param openings how many ids there are; some may be refused or wished and never exist */
    RandomTown(long seed, int persons, int openings) {
        this.random = new Random(seed);
        this.persons = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(persons)
                .toList();
        this.ids = IntStream.range(0, openings).mapToObj(id -> "opening-" + id).toList();
    }

    List<Candidate> candidates() {
        return persons.stream().map(this::candidate).toList();
    }

    List<Opening> openings() {
        return ids.stream().map(this::opening).toList();
    }

    Candidate anyCandidate() {
        return candidate(anyPerson());
    }

    Opening anyOpening() {
        return opening(anyId());
    }

    UUID anyPerson() {
        return any(persons);
    }

    String anyId() {
        return any(ids);
    }

    Wish anyWish() {
        return any(List.of(Wish.values()));
    }

    double anyStep() {
        return any(List.of(0.9, 0.95, 1.0, 1.0, 1.1));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    private Candidate candidate(UUID id) {
        Map<String, Belief> beliefs = new HashMap<>();
        DIMENSIONS.stream().filter(dimension -> chance(0.8)).forEach(dimension -> beliefs.put(dimension, belief()));
        return new Candidate(
                id,
                beliefs,
                chance(0.7) ? new TimeWindow(Set.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX) : window(),
                chance(0.5) ? OptionalInt.of(60 * random.nextInt(40)) : OptionalInt.empty(),
                maybe(0.8, this::place),
                chance(0.8) ? OptionalInt.of(any(List.of(-1, 0, 15, 30, 45, 90, 40_000, 60_030))) : OptionalInt.empty(),
                some(CREDENTIALS, 0.6),
                some(ids, 0.02));
    }

    private Belief belief() {
        int bins = 2 + random.nextInt(4);
        List<Observation> seen = Stream.generate(() -> new Observation(
                        random.nextInt(bins), TODAY, any(List.of(ObserverRole.values())), 1 + random.nextInt(3)))
                .limit(random.nextInt(5))
                .toList();
        return Belief.of(bins, seen, TODAY, BeliefPolicy.standard());
    }

    private Opening opening(String id) {
        return new Opening(
                id,
                new UUID(0, id.hashCode()),
                Stream.generate(this::task).limit(random.nextInt(3)).toList(),
                Stream.generate(this::need).limit(random.nextInt(9)).toList(),
                maybe(0.8, this::place),
                some(CREDENTIALS, 0.1),
                chance(0.05));
    }

    private Need need() {
        return new Need(any(DIMENSIONS), random.nextInt(5), any(List.of(Strength.values())), chance(0.4));
    }

    private Task task() {
        return new Task("Task", 30 * random.nextInt(8), random.nextInt(5), window());
    }

    private TimeWindow window() {
        int from = random.nextInt(40);
        int until = from + 1 + random.nextInt(47 - from);
        return new TimeWindow(some(List.of(DayOfWeek.values()), 0.8), half(from), half(until));
    }

    private static LocalTime half(int halfHours) {
        return LocalTime.of(halfHours / 2, halfHours % 2 * 30);
    }

    /** On a grid of some 5 kilometres, and seldom on the other side of the Earth. */
    private Place place() {
        double latitude = 55 + 0.05 * random.nextInt(8);
        double longitude = 12 + 0.08 * random.nextInt(8);
        return chance(0.97) ? new Place(latitude, longitude) : new Place(-latitude, longitude - 180);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Set<T> some(List<T> list, double share) {
        return list.stream().filter(each -> chance(share)).collect(Collectors.toSet());
    }

    private <T> Optional<T> maybe(double probability, Supplier<T> supplier) {
        return chance(probability) ? Optional.of(supplier.get()) : Optional.empty();
    }
}
