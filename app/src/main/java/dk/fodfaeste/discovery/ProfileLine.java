package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Bin;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.BeliefPolicy;
import dk.fodfaeste.engine.fit.ObserverRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One dimension of a profile, with what it rests on.
 *
 * @param weight of what was seen, see {@link Belief#known()}; below the constant of the engine it is not known yet
 * @param shown the highest level that is shown
 * @param possible the highest level that is not ruled out; the same as {@code shown} when it is clear
 * @param times how often the person was seen in it
 * @param atLeast percent that the level is at least each bin above the lowest
 * @param evidence the latest first
 */
public record ProfileLine(
        Dimension dimension,
        boolean known,
        double weight,
        int shown,
        int possible,
        int times,
        List<AtLeast> atLeast,
        List<Evidence> evidence) {

    /** Weight from which we build on it. */
    public static final double ENOUGH = BeliefPolicy.standard().enoughKnown();

    /** Weight from which we are very sure: about five fresh sightings of one who stands beside. */
    private static final double VERY_SURE = 5;

    private static final int FEW = 12;
    private static final int GROWTH_WIDTH = 300;
    private static final int GROWTH_HEIGHT = 64;

    /** @param evidence of a sighting, in the words in which it was seen */
    static ProfileLine of(
            Dimension dimension, Belief belief, List<Sighting> seen, Function<Sighting, Evidence> evidence) {
        return new ProfileLine(
                dimension,
                belief.isKnown(),
                belief.known(),
                belief.shownLevel(),
                belief.possibleLevel(),
                seen.stream()
                        .mapToInt(sighting -> sighting.observation().timesSeen())
                        .sum(),
                IntStream.rangeClosed(1, dimension.scale().highest())
                        .mapToObj(bin -> new AtLeast(bin, Math.round(100 * belief.atLeast(bin))))
                        .toList(),
                seen.stream().map(evidence).toList());
    }

    public boolean isClear() {
        return shown == possible;
    }

    public Optional<Evidence> latest() {
        return evidence.stream().findFirst();
    }

    public List<Evidence> latestFew() {
        return evidence.stream().limit(FEW).toList();
    }

    public int earlier() {
        return Math.max(0, evidence.size() - FEW);
    }

    /** How sure we are, as a word. */
    public Sureness sureness() {
        if (!known) {
            return Sureness.NOT_YET;
        }
        return weight >= VERY_SURE ? Sureness.VERY_SURE : Sureness.SURE_ENOUGH;
    }

    /** What was seen over time, as points of a drawing of 300 by 64; the list beside it says the same. */
    public List<Point> growth() {
        if (evidence.size() < 2) {
            return List.of();
        }
        LocalDate first = evidence.getLast().day();
        double days =
                Math.max(1, ChronoUnit.DAYS.between(first, evidence.getFirst().day()));
        return evidence.reversed().stream()
                .map(each -> new Point(
                        Math.round(6 + ChronoUnit.DAYS.between(first, each.day()) / days * (GROWTH_WIDTH - 12)),
                        Math.round(GROWTH_HEIGHT
                                - 6
                                - (double) each.level() / dimension.scale().highest() * (GROWTH_HEIGHT - 12))))
                .toList();
    }

    public enum Sureness {
        NOT_YET,
        SURE_ENOUGH,
        VERY_SURE
    }

    /** @param percent 0 to 100 */
    public record AtLeast(int bin, long percent) {}

    /**
     * @param level at which it counts now
     * @param said the step in the words of then
     * @param as what it was called then, where that was something else
     * @param photo the observation's id, where there is a photo of the work
     */
    public record Evidence(
            LocalDate day,
            int level,
            Bin said,
            Optional<Dimension> as,
            ObserverRole by,
            int times,
            Optional<String> place,
            Optional<UUID> photo) {}

    public record Point(long x, long y) {}
}
