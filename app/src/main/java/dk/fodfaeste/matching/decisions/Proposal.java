package dk.fodfaeste.matching.decisions;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.placements.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A pair that somebody decided about. Its state follows from the last decision and the answers; nothing of it is stored.
 *
 * @param grounds what the decision was based on, as it stood
 * @param reason of a rejection
 * @param answers of those who have answered
 */
public record Proposal(
        UUID id,
        UUID personId,
        UUID workplaceId,
        String work,
        int minutesPerWeek,
        LocalDate week,
        Grounds grounds,
        Terms terms,
        Decision decision,
        UUID decidedById,
        LocalDate decidedOn,
        Optional<String> reason,
        Map<Party, Answer> answers) {

    public String openingId() {
        return WorkOpening.id(workplaceId, work);
    }

    public State state() {
        return switch (decision) {
            case HELD -> State.HELD;
            case REJECTED -> State.REJECTED;
            case RELEASED -> State.RELEASED;
            case PROPOSED -> answered();
        };
    }

    private State answered() {
        if (answers.values().stream().anyMatch(answer -> !answer.yes())) {
            return State.DECLINED;
        }
        return answers.size() == Party.values().length ? State.AGREED : State.WAITING;
    }

    /** Takes a place at the workplace: nobody else is planned there. */
    public boolean takesPlace() {
        return state() == State.HELD || state() == State.WAITING || state() == State.AGREED;
    }

    /** The kinds of decision, as the table knows them. */
    public enum Decision {
        PROPOSED,
        HELD,
        REJECTED,
        RELEASED
    }

    /** Where a proposal is. */
    public enum State {
        HELD,
        WAITING,
        AGREED,
        DECLINED,
        REJECTED,
        RELEASED
    }

    /** Whose yes it takes: both crafts' and the person's. */
    public enum Party {
        CONSULTANT,
        SOCIAL_WORKER,
        PERSON
    }

    public record Answer(boolean yes, Optional<String> note, String recordedBy, LocalDate on) {}

    /**
     * What the course would be.
     *
     * @param nextStep what it leads to, in words
     * @param stepUp of which kind that is
     * @param whatIsNew compared with each earlier course of the person, by its id, in words
     */
    public record Terms(
            Optional<LocalDate> startsOn,
            Optional<Instrument> instrument,
            Optional<String> purpose,
            Optional<String> nextStep,
            Optional<StepUp> stepUp,
            Map<UUID, String> whatIsNew) {}

    /** @param price what the way there costs the others, in units of value; 0 outside a plan */
    public record Grounds(double fit, double value, double price, List<NeedLine> needs) {}
}
