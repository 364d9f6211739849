package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.AgeAsked;
import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Fact.Extension;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import dk.fodfaeste.rules.law.Term;
import dk.fodfaeste.rules.law.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code LENGTH_BY_AGE}: granted for a term at a time, and for whoever is old enough when the first has passed without an end from then on (fleksjob,
 * LAB §§ 116-117). The age is asked only where it decides.
 *
 * @param term at a time
 * @param noEndFrom whole years, on the day after the first term
 */
public record LengthByAge(Term term, int noEndFrom) implements Question {

    static LengthByAge of(Parameters parameters) {
        return new LengthByAge(parameters.term("term").orElseThrow(), parameters.whole("noEndFrom"));
    }

    @Override
    public List<Said> says() {
        return List.of(Said.of("rules.says.length.each", term), Said.of("rules.says.length.noEnd", noEndFrom));
    }

    @Override
    public List<AgeAsked> ages(Situation situation) {
        return situation.get(Fact.STARTS_ON).map(this::asked).stream().toList();
    }

    private AgeAsked asked(LocalDate starts) {
        return new AgeAsked(noEndFrom, term.lastDay(starts).plusDays(1));
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<LocalDate> starts = situation.get(Fact.STARTS_ON);
        if (starts.isEmpty()) {
            return Answer.lacks(Fact.STARTS_ON);
        }
        Optional<LocalDate> ends = situation.get(Fact.ENDS_ON);
        Extension extension = situation.get(Fact.EXTENSION).orElse(Extension.NONE);
        LocalDate last = lastDay(starts.get(), extension, ends.orElse(starts.get()));
        Answer atATime = atATime(ends, last);
        if (extension == Extension.NONE) {
            return atATime;
        }
        AgeAsked asked = asked(starts.get());
        return situation
                .youngerThan(asked)
                .map(isYounger -> isYounger ? atATime : Answer.yes(Said.of("rules.figure.length.none")))
                .orElseGet(() -> ends.isPresent() && atATime.verdict() == Verdict.YES
                        ? atATime
                        : Answer.lacks(Fact.of(asked)).with(figure(last)));
    }

    /** Until when it is granted: for one term, for two by an extension, and for so many as are needed where each was decided on. */
    private LocalDate lastDay(LocalDate starts, Extension extension, LocalDate wished) {
        LocalDate last = term.lastDay(starts);
        if (extension != Extension.NONE) {
            last = term.lastDay(last.plusDays(1));
        }
        while (extension == Extension.SPECIAL_NEED && last.isBefore(wished)) {
            last = term.lastDay(last.plusDays(1));
        }
        return last;
    }

    /** One that has no last day is granted until then, and has to be granted anew. */
    private Answer atATime(Optional<LocalDate> ends, LocalDate last) {
        return ends.map(day -> Answer.either(
                        !day.isAfter(last), Said.of("rules.remedy.length.anew", last, term), figure(last)))
                .orElse(Answer.yes(figure(last)));
    }

    private Said figure(LocalDate last) {
        return Said.of("rules.figure.length.each", term, last);
    }
}
