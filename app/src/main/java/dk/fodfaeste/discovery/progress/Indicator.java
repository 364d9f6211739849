package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing that the two talk about, as a version of the catalogue words it.
 *
 * @param wording the version
 * @param asksPerson whether the person is asked too; some things only the worker can say
 * @param steps what each step means, the first one first
 */
public record Indicator(
        int wording,
        String id,
        Theme theme,
        boolean asksPerson,
        String danish,
        String english,
        String questionDanish,
        String questionEnglish,
        List<Step> steps)
        implements Named {

    private static final List<Answer> CHOICES = Stream.concat(
                    IntStream.rangeClosed(1, Answer.STEPS).<Answer>mapToObj(Answer.AtStep::new),
                    Stream.of(Answer.Without.values()))
            .toList();

    public Indicator {
        steps = List.copyOf(steps);
        if (steps.size() != Answer.STEPS) {
            throw new IllegalArgumentException("the indicator " + id + " has " + steps.size() + " steps");
        }
    }

    @Override
    public String name(Words words) {
        return words.danish() ? danish : english;
    }

    public String question(Words words) {
        return words.danish() ? questionDanish : questionEnglish;
    }

    public boolean asks(Viewpoint viewpoint) {
        return viewpoint == Viewpoint.WORKER || asksPerson;
    }

    /** The answer in the words of its step. */
    public String told(Answer answer, Words words) {
        return switch (answer) {
            case Answer.AtStep at -> steps.get(at.number() - 1).name(words);
            case Answer.Without without -> words.of(without);
        };
    }

    /** What can be answered, in the order of a form. */
    public List<Answer> choices() {
        return CHOICES;
    }

    /** What a step means. */
    public record Step(String danish, String english) implements Named {

        @Override
        public String name(Words words) {
            return words.danish() ? danish : english;
        }
    }
}
