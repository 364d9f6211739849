package dk.fodfaeste.engine.fit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why an opening stays empty: what stands between it and those who look for work, and for how many of them. It counts and tells of nobody.
 *
 * @param people that were looked at
 * @param proposable how many of them can be proposed
 * @param hindrances what stands in the way of the others: what is the only thing for most of them first
 */
public record WhyEmpty(int people, int proposable, List<Hindrance> hindrances) {

    private static final Comparator<Hindrance> MOST_FIRST = Comparator.comparingInt(Hindrance::alone)
            .thenComparingInt(Hindrance::people)
            .reversed()
            .thenComparing(Hindrance::kind)
            .thenComparing(hindrance -> hindrance.need().map(Need::dimension).orElse(""));

    public WhyEmpty {
        hindrances = List.copyOf(hindrances);
    }

    /**
     * A pause of the workplace stands in everybody's way and is none of these.
     *
     * @param careful whether the company takes only those of whom every must is shown
     */
    public static WhyEmpty of(Collection<Candidate> people, Opening opening, boolean careful, FitPolicy policy) {
        Map<Cause, int[]> counts = new HashMap<>();
        int proposable = 0;
        for (Candidate candidate : people) {
            Set<Cause> causes = causes(Fit.of(candidate, opening, policy), careful);
            if (causes.isEmpty()) {
                proposable++;
            }
            for (Cause cause : causes) {
                int[] count = counts.computeIfAbsent(cause, first -> new int[2]);
                count[0]++;
                count[1] += causes.size() == 1 ? 1 : 0;
            }
        }
        return new WhyEmpty(
                people.size(),
                proposable,
                counts.entrySet().stream()
                        .map(each -> new Hindrance(
                                each.getKey().kind(), each.getKey().need(), each.getValue()[0], each.getValue()[1]))
                        .sorted(MOST_FIRST)
                        .toList());
    }

    private static Set<Cause> causes(Fit fit, boolean careful) {
        Set<Cause> causes = new LinkedHashSet<>();
        for (Gate gate : fit.closed()) {
            kind(gate).ifPresent(kind -> causes.add(new Cause(kind, Optional.empty())));
        }
        for (Reason reason : fit.reasons()) {
            kind(reason, careful).ifPresent(kind -> causes.add(new Cause(kind, Optional.of(reason.need()))));
        }
        return causes;
    }

    private static Optional<Kind> kind(Gate gate) {
        return switch (gate) {
            case Gate.TooManyHours hours -> Optional.of(Kind.HOURS);
            case Gate.OutsideTime time -> Optional.of(Kind.TIME);
            case Gate.TooFar far -> Optional.of(Kind.DISTANCE);
            case Gate.LacksCredential lacks -> Optional.of(Kind.CREDENTIAL);
            case Gate.Refused refused -> Optional.of(Kind.REFUSED);
            case Gate.WorkplacePaused paused -> Optional.empty();
        };
    }

    private static Optional<Kind> kind(Reason reason, boolean careful) {
        if (reason.closes()) {
            return Optional.of(Kind.CANNOT);
        }
        if (reason.isBlind()) {
            return Optional.of(Kind.NOT_KNOWN);
        }
        return careful && reason.isUnsure() ? Optional.of(Kind.NOT_SURE) : Optional.empty();
    }

    private record Cause(Kind kind, Optional<Need> need) {}

    /**
     * @param need of the opening; empty where none is the cause
     * @param people for whom it stands in the way
     * @param alone for how many of them it is the only thing: were it gone, so many more could be proposed
     */
    public record Hindrance(Kind kind, Optional<Need> need, int people, int alone) {}

    /** What can stand between a person and an opening. */
    public enum Kind {
        /** More hours than the person can do. */
        HOURS,
        /** At times when the person is not free. */
        TIME,
        DISTANCE,
        CREDENTIAL,
        /** The person said no to it. */
        REFUSED,
        /** A must was seen below the level asked, and the workplace cannot adapt it. */
        CANNOT,
        /** A must that nobody has seen. */
        NOT_KNOWN,
        /** A must that is not shown well enough for a company that is careful. */
        NOT_SURE
    }
}
