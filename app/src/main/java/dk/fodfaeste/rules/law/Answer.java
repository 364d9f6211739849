package dk.fodfaeste.rules.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a question was answered.
 *
 * @param figures what it was counted of
 * @param lacking the facts that nobody knows and that decide
 * @param remedy what would make it a yes, counted; a rule may say more in words
 */
public record Answer(Verdict verdict, List<Said> figures, List<Fact<?>> lacking, Optional<Said> remedy) {

    public Answer {
        figures = List.copyOf(figures);
        lacking = List.copyOf(lacking);
    }

    public static Answer yes(Said... figures) {
        return new Answer(Verdict.YES, List.of(figures), List.of(), Optional.empty());
    }

    public static Answer no(Said remedy, Said... figures) {
        return new Answer(Verdict.NO, List.of(figures), List.of(), Optional.of(remedy));
    }

    public static Answer lacks(Fact<?>... facts) {
        return new Answer(Verdict.UNCERTAIN, List.of(), List.of(facts), Optional.empty());
    }

    public static Answer either(boolean holds, Said remedy, Said... figures) {
        return holds ? yes(figures) : no(remedy, figures);
    }

    public Answer with(Said figure) {
        return new Answer(
                verdict, Stream.concat(figures.stream(), Stream.of(figure)).toList(), lacking, remedy);
    }
}
