package dk.fodfaeste.matching.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The best openings of a person, and which of them the plan chooses from. What was once looked at is kept, so that the prices of the next plan are
 * held against it without asking the index again.
 */
final class PersonShortlist {

    private static final int LONGER = 4;

    private int length;
    private List<Look> looked = List.of();
    private State[] states = new State[0];

    /** An opening by number. @param units its value in millionths, as plans count it */
    record Look(int opening, double value, int units) {}

    private enum State {
        NOT_ASKED,
        HELD,
        SHUT
    }

    /** @param length how many of the best were asked for, 1 or more @param best the answer, the best first; shorter where there are no more */
    PersonShortlist(int length, List<Look> best) {
        look(length, best);
    }

    /** More of the same. @param best as many as {@link #longerLength}, where there are so many */
    void lengthen(List<Look> best) {
        look(longerLength(), best);
    }

    private void look(int newLength, List<Look> best) {
        Map<Integer, State> known = new HashMap<>();
        IntStream.range(0, states.length).forEach(at -> known.put(looked.get(at).opening(), states[at]));
        length = newLength;
        looked = List.copyOf(best);
        states = looked.stream()
                .map(each -> known.getOrDefault(each.opening(), State.NOT_ASKED))
                .toArray(State[]::new);
    }

    int longerLength() {
        return LONGER * length;
    }

    /** Whether there are no more than were looked at. */
    boolean isWhole() {
        return looked.size() < length;
    }

    /** No opening that was not looked at is worth more; in millionths. */
    long least() {
        return looked.getLast().units();
    }

    List<Look> looked() {
        return looked;
    }

    /** Whether the plan could still come to choose from it. */
    boolean isAsked(int at) {
        return states[at] != State.NOT_ASKED;
    }

    /** Takes it to those that the plan chooses from, if it can be proposed. */
    boolean hold(int at, IntPredicate canBeProposed) {
        states[at] = canBeProposed.test(looked.get(at).opening()) ? State.HELD : State.SHUT;
        return states[at] == State.HELD;
    }

    boolean isEmpty() {
        return Arrays.stream(states).noneMatch(state -> state == State.HELD);
    }

    /** Whether the plan chooses from all that could be proposed. */
    boolean holdsAll(IntPredicate canBeProposed) {
        return isWhole()
                && IntStream.range(0, states.length)
                        .filter(at -> states[at] == State.NOT_ASKED)
                        .noneMatch(at -> canBeProposed.test(looked.get(at).opening()));
    }
}
