package dk.fodfaeste.engine.carousel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a new stay may begin. What is missing is asked for first, so that the manager decides on a whole case. */
public sealed interface CarouselGuard {

    /** What came before, for whoever looks. */
    StayHistory history();

    /** @param decision the manager's, where one was needed */
    record Clear(StayHistory history, Optional<ManagersDecision> decision) implements CarouselGuard {}

    /** @param missing at least one */
    record MissingSomething(StayHistory history, List<Missing> missing) implements CarouselGuard {}

    /** @param reasons the stays that ended without a step up, the last first */
    record ManagerDecides(StayHistory history, List<Stay> reasons) implements CarouselGuard {}

    /** What has not been said. */
    sealed interface Missing {

        record Purpose() implements Missing {}

        record NextStep() implements Missing {}

        /** @param comparedWith the earlier stay */
        record WhatIsNew(Stay comparedWith) implements Missing {}
    }

    /**
     * Stays without a step up count since the last one that led on: a person who moved is on no carousel.
     *
     * @param stays of the person, in any order
     * @param decision the manager's latest; it counts when it was made on or after the last day of the stays that ask for it
     */
    static CarouselGuard before(
            PlannedStay planned,
            Collection<Stay> stays,
            Optional<ManagersDecision> decision,
            LocalDate today,
            CarouselPolicy policy) {
        StayHistory history = StayHistory.of(stays, planned.workplaceId(), today);
        List<Missing> missing = missing(planned, history);
        if (!missing.isEmpty()) {
            return new MissingSomething(history, List.copyOf(missing));
        }
        List<Stay> without = withoutStepUp(history, today);
        if (without.size() < policy.staysWithoutStepUp()) {
            return new Clear(history, Optional.empty());
        }
        return decision.filter(made -> covers(made, without, today))
                .<CarouselGuard>map(made -> new Clear(history, Optional.of(made)))
                .orElseGet(() -> new ManagerDecides(history, without));
    }

    private static List<Missing> missing(PlannedStay planned, StayHistory history) {
        List<Missing> missing = new ArrayList<>();
        if (planned.purpose().isEmpty()) {
            missing.add(new Missing.Purpose());
        }
        history.learned().stream()
                .map(StayHistory.Learned::stay)
                .filter(earlier -> !planned.saysWhatIsNew(earlier))
                .forEach(earlier -> missing.add(new Missing.WhatIsNew(earlier)));
        if (planned.nextStep().isEmpty()) {
            missing.add(new Missing.NextStep());
        }
        return missing;
    }

    private static List<Stay> withoutStepUp(StayHistory history, LocalDate today) {
        return history.learned().stream()
                .map(StayHistory.Learned::stay)
                .filter(stay -> stay.isOver(today))
                .sorted(Comparator.comparing((Stay stay) -> stay.endedOn().orElseThrow())
                        .thenComparing(stay -> stay.stepUp().isEmpty())
                        .reversed())
                .takeWhile(stay -> stay.endedWithoutStepUp(today))
                .toList();
    }

    private static boolean covers(ManagersDecision decision, List<Stay> without, LocalDate today) {
        LocalDate last = without.getFirst().endedOn().orElseThrow();
        return !decision.on().isBefore(last) && !decision.on().isAfter(today);
    }
}
