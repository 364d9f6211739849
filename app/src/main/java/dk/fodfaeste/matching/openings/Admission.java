package dk.fodfaeste.matching.openings;

import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.placements.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On which terms a workplace, or one job that was carved there and kept, takes people in.
 *
 * @param until the last day of the state; empty where it has no end, and for one that is open
 * @param startsOn the first day on which somebody can begin, if the company said one
 * @param instrument that the company has in mind, if it said one
 */
public record Admission(
        State state, Optional<LocalDate> until, Optional<LocalDate> startsOn, Optional<Instrument> instrument) {

    private static final Admission OPEN =
            new Admission(State.OPEN, Optional.empty(), Optional.empty(), Optional.empty());

    public Admission {
        if (state == State.OPEN && until.isPresent()) {
            throw new IllegalArgumentException("what is open has no last day");
        }
    }

    /** Where nobody said anything. */
    public static Admission open() {
        return OPEN;
    }

    /** As it is on the day: open again when the state is over. */
    public Admission on(LocalDate day) {
        return until.filter(day::isAfter).isPresent()
                ? new Admission(State.OPEN, Optional.empty(), startsOn, instrument)
                : this;
    }

    /** Of a workplace and a job there the stricter state counts; of the rest what was said of the job. */
    Admission within(Admission workplace) {
        Admission strict = workplace.state.compareTo(state) > 0 ? workplace : this;
        return new Admission(
                strict.state,
                workplace.state == state ? later(workplace.until, until) : strict.until,
                startsOn.or(() -> workplace.startsOn),
                instrument.or(() -> workplace.instrument));
    }

    /** Without an end is later than any day. */
    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Stream.of(one.get(), other.get()).max(LocalDate::compareTo);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isInvitedOnly() {
        return state == State.INVITED_ONLY;
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    /** Why nobody is proposed as a matter of course, as a sentence; empty for what is open. */
    public Optional<WhyNot> whyNot() {
        return isOpen()
                ? Optional.empty()
                : Optional.of(until.map(day -> new WhyNot("admission.until." + state, List.of(day)))
                        .orElseGet(() -> new WhyNot("admission.because." + state, List.of())));
    }

    /** The looser first. */
    public enum State {
        OPEN,
        /** In no plan by itself: proposed where the company has asked for somebody. */
        INVITED_ONLY,
        PAUSED
    }
}
