package dk.fodfaeste.discovery.progress;

import java.util.Arrays;
import java.util.Optional;

/** What one of the two says about an indicator. */
public sealed interface Answer {

    int STEPS = 5;

    /** @param number 1 to {@value STEPS}, each with words of its own; never to be added or averaged */
    record AtStep(int number) implements Answer {

        public AtStep {
            if (number < 1 || number > STEPS) {
                throw new IllegalArgumentException("there is no step " + number);
            }
        }

        @Override
        public String written() {
            return Integer.toString(number);
        }
    }

    /** No step: these are no numbers, and stand in no chart. */
    enum Without implements Answer {
        UNSURE,
        NOT_ASKED;

        @Override
        public String written() {
            return name();
        }
    }

    /** As a form sends it. */
    String written();

    default boolean isSaid() {
        return this != Without.NOT_ASKED;
    }

    default Optional<Integer> step() {
        return this instanceof AtStep at ? Optional.of(at.number()) : Optional.empty();
    }

    /** @param typed nothing is «not talked about»; empty where it is none of the choices */
    static Optional<Answer> read(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(Without.NOT_ASKED);
        }
        if (typed.matches("[1-" + STEPS + "]")) {
            return Optional.of(new AtStep(Integer.parseInt(typed)));
        }
        return Arrays.stream(Without.values())
                .filter(without -> without.name().equals(typed))
                .<Answer>map(without -> without)
                .findFirst();
    }
}
