package dk.fodfaeste.engine.patience;

import dk.fodfaeste.engine.fit.Fit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The state of a company's patience, derived from its track record and never stored. */
public sealed interface Patience {

    /** Whatever can be proposed may be. */
    record Open() implements Patience {}

    /**
     * Only pairs whose musts are all known, and talks more often.
     *
     * @param because the latest course that stopped early
     * @param until the last day of it
     */
    record Careful(EndedCourse because, LocalDate until) implements Patience {}

    /** Nobody is proposed. */
    record Paused(Pause reason) implements Patience {}

    /** Why a company is paused. */
    sealed interface Pause {

        /** @param until the last day of the pause */
        record OwnWish(LocalDate until) implements Pause {}

        /** Until a talk is held. @param stops in a row, oldest first */
        record TalkFirst(List<EndedCourse> stops) implements Pause {}
    }

    /**
     * A pause comes before care. Early stops that a talk was held about, on their last day or later, are no reason for a new pause.
     *
     * @param pausedUntil the company's own wish, the last day
     * @param lastTalk when somebody last talked with the company about how it goes
     */
    static Patience of(
            TrackRecord record,
            Optional<LocalDate> pausedUntil,
            Optional<LocalDate> lastTalk,
            LocalDate today,
            PatiencePolicy policy) {
        if (pausedUntil.filter(until -> !until.isBefore(today)).isPresent()) {
            return new Paused(new Pause.OwnWish(pausedUntil.get()));
        }
        TrackRecord past = record.until(today);
        List<EndedCourse> stops = past.stopsInARowSince(
                lastTalk.filter(talk -> !talk.isAfter(today)).orElse(LocalDate.MIN));
        if (stops.size() >= policy.stopsInARow()) {
            return new Paused(new Pause.TalkFirst(stops));
        }
        return past.courses().reversed().stream()
                .filter(EndedCourse::isStoppedEarly)
                .findFirst()
                .map(stop -> new Careful(stop, stop.endedOn().plusDays(policy.carefulDays())))
                .filter(careful -> !today.isAfter(careful.until()))
                .<Patience>map(careful -> careful)
                .orElseGet(Open::new);
    }

    /** Whether the pair may be proposed to the company. */
    default boolean allows(Fit fit) {
        return switch (this) {
            case Open open -> fit.canBeProposed();
            case Careful careful -> fit.canBeProposed() && fit.isSure();
            case Paused paused -> false;
        };
    }

    /** @param usualDays from one talk to the next, at least 1 */
    default int daysBetweenTalks(int usualDays, PatiencePolicy policy) {
        return this instanceof Careful ? Math.max(1, usualDays / policy.followUpsWhenCareful()) : usualDays;
    }
}
