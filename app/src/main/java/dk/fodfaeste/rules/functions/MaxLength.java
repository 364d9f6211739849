package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Fact.Extension;
import dk.fodfaeste.rules.law.LengthLimit;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code MAX_LENGTH}: how long it may last (LAB §§ 61, 68).
 *
 * @param first without an extension; empty where it has no end
 * @param extended in all, after a concrete assessment
 * @param again how much more, at a time, for a quite special need
 */
public record MaxLength(Optional<Term> first, Optional<Term> extended, Optional<Term> again) implements Question {

    public MaxLength {
        if (first.isEmpty() && (extended.isPresent() || again.isPresent())) {
            throw new IllegalArgumentException("what has no end is not extended");
        }
    }

    static MaxLength of(Parameters parameters) {
        return new MaxLength(parameters.term("first"), parameters.term("extended"), parameters.term("again"));
    }

    @Override
    public List<Said> says() {
        if (first.isEmpty()) {
            return List.of(Said.of("rules.figure.length.none"));
        }
        return Stream.of(
                        first.map(term -> Said.of("rules.says.length", term)),
                        extended.map(term -> Said.of("rules.says.length.extended", term)),
                        again.map(term -> Said.of("rules.says.length.again", term)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Answer answer(Situation situation) {
        if (first.isEmpty()) {
            return Answer.yes(Said.of("rules.figure.length.none"));
        }
        Optional<LocalDate> starts = situation.get(Fact.STARTS_ON);
        Optional<LocalDate> ends = situation.get(Fact.ENDS_ON);
        if (starts.isEmpty()) {
            return Answer.lacks(Fact.STARTS_ON);
        }
        Extension extension = situation.get(Fact.EXTENSION).orElse(Extension.NONE);
        LocalDate last = lastDay(starts.get(), extension, ends.orElse(starts.get()));
        Said figure = figure(extension, last);
        if (ends.isEmpty()) {
            return Answer.lacks(Fact.ENDS_ON).with(figure);
        }
        return Answer.either(!ends.get().isAfter(last), remedy(extension, last), figure);
    }

    /** With the term that the day was counted by, but for a chain of them. */
    private Said figure(Extension extension, LocalDate last) {
        boolean isChain = extension == Extension.SPECIAL_NEED && again.isPresent();
        Term term = extension == Extension.NONE
                ? first.orElseThrow()
                : extended.or(() -> first).orElseThrow();
        return isChain ? Said.of("rules.figure.length.until", last) : Said.of("rules.figure.length", term, last);
    }

    /**
     * The last day that is allowed. An extension never makes it earlier.
     *
     * @param wished so far a chain of extensions for a special need goes, one term at a time
     */
    public LocalDate lastDay(LocalDate starts, Extension extension, LocalDate wished) {
        LocalDate last = first.orElseThrow().lastDay(starts);
        if (extension == Extension.NONE) {
            return last;
        }
        LocalDate longer = extended.map(term -> term.lastDay(starts)).orElse(last);
        last = longer.isAfter(last) ? longer : last;
        if (extension == Extension.SPECIAL_NEED && again.isPresent() && extended.isPresent()) {
            while (last.isBefore(wished)) {
                last = again.get().lastDay(last.plusDays(1));
            }
        }
        return last;
    }

    private Said remedy(Extension extension, LocalDate last) {
        if (extension == Extension.NONE && extended.isPresent()) {
            return Said.of("rules.remedy.length.extend", last, extended.get());
        }
        return extension != Extension.SPECIAL_NEED && again.isPresent()
                ? Said.of("rules.remedy.length.again", last, again.get())
                : Said.of("rules.remedy.length", last);
    }

    @Override
    public Optional<LengthLimit> limit() {
        return Optional.of(new LengthLimit(first, extended));
    }
}
