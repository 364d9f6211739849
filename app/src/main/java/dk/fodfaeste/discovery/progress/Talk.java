package dk.fodfaeste.discovery.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A talk about progress, with what the two said.
 *
 * @param wording the catalogue's version that was read aloud
 * @param focus three at most
 */
public record Talk(
        UUID id,
        UUID personId,
        int wording,
        Sitting sitting,
        Answers answers,
        List<Focus> focus,
        State state,
        int version) {

    public Talk {
        focus = List.copyOf(focus);
        if (focus.size() > Focus.MOST) {
            throw new IllegalArgumentException("at most " + Focus.MOST + " at a time");
        }
    }

    public boolean counts() {
        return state instanceof State.Held;
    }

    /** Who of the two has said nothing yet. */
    public Optional<Viewpoint> silent() {
        return Arrays.stream(Viewpoint.values())
                .filter(viewpoint -> !answers.hasAnyFrom(viewpoint))
                .findFirst();
    }

    Talk saying(Viewpoint viewpoint, Map<String, Answer> said) {
        return new Talk(id, personId, wording, sitting, answers.with(viewpoint, said), focus, state, version);
    }

    Talk agreeing(Sitting when, List<Focus> chosen) {
        return new Talk(id, personId, wording, when, answers, chosen, state, version);
    }

    /** When, and who sat there besides the two. @param beside who else, in a few words @param note in words of work */
    public record Sitting(LocalDate on, boolean withInterpreter, Optional<String> beside, Optional<String> note) {}

    /** What may be done with it. */
    public sealed interface State {

        /** Still being filled in. */
        record Begun(UUID by) implements State {}

        /** It counts. @param done the day that it was finished on, while which it can be corrected */
        record Held(UUID by, LocalDate done) implements State {}

        record Withdrawn(UUID by, LocalDate on, TakenBack why) implements State {}
    }
}
