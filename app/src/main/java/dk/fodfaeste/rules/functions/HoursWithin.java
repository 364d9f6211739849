package dk.fodfaeste.rules.functions;

import dk.fodfaeste.rules.law.Answer;
import dk.fodfaeste.rules.law.Fact;
import dk.fodfaeste.rules.law.Hours;
import dk.fodfaeste.rules.law.Question;
import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code HOURS_WITHIN}: how many hours a week it may be (BAB § 60, stk. 5; LAB § 116, stk. 2). Wage hours beside count towards the most.
 *
 * @param least minutes a week @param most minutes a week
 */
public record HoursWithin(Optional<Integer> least, Optional<Integer> most) implements Question {

    static HoursWithin of(Parameters parameters) {
        return new HoursWithin(parameters.minutes("least"), parameters.minutes("most"));
    }

    @Override
    public List<Said> says() {
        return Stream.of(
                        least.map(each -> Said.of("rules.says.hours.least", new Hours(each))),
                        most.map(each -> Said.of("rules.says.hours.most", new Hours(each))))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Answer answer(Situation situation) {
        Optional<Integer> minutes = situation.get(Fact.MINUTES_PER_WEEK);
        if (minutes.isEmpty()) {
            return Answer.lacks(Fact.MINUTES_PER_WEEK);
        }
        int wage = situation.get(Fact.WAGE_MINUTES).orElse(0);
        Said figure = wage == 0
                ? Said.of("rules.figure.hours", new Hours(minutes.get()))
                : Said.of("rules.figure.hours.wage", new Hours(minutes.get()), new Hours(wage));
        if (most.filter(each -> minutes.get() + wage > each).isPresent()) {
            return Answer.no(Said.of("rules.remedy.hours.most", new Hours(most.get())), figure);
        }
        return least.filter(each -> minutes.get() < each)
                .map(each -> Answer.no(Said.of("rules.remedy.hours.least", new Hours(each)), figure))
                .orElse(Answer.yes(figure));
    }
}
