package dk.fodfaeste.rules.law;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a rule asks; one record of parameters for each named function. Never asks for the time, a row or a file. */
public interface Question {

    /** Its parameters in plain words, for whoever compares two packs. */
    List<Said> says();

    /** As far as the situation tells. A fact that is not known makes the answer {@link Verdict#UNCERTAIN}, with its name. */
    Answer answer(Situation situation);

    /** The term that a course may not outlast, where the question is one. */
    default Optional<LengthLimit> limit() {
        return Optional.empty();
    }

    /** The ratio that a workplace keeps, where the question is one. */
    default Optional<Cap> cap() {
        return Optional.empty();
    }

    /** So many months of the production unit's ordinary employees it takes the mean of, where it does. */
    default OptionalInt monthsAtUnit() {
        return OptionalInt.empty();
    }

    /** So many months of the whole company's ordinary employees it takes the mean of, where it does. */
    default OptionalInt monthsAtCompany() {
        return OptionalInt.empty();
    }

    /** What somebody must have said, signed or decided, where the question is that. */
    default Optional<Statement> statement() {
        return Optional.empty();
    }

    /** Of these somebody says one, where the question asks for a statement and the law names them. */
    default List<Choice> choices() {
        return List.of();
    }

    /** The last day for claiming a month, where the question is one. */
    default Optional<LocalDate> claimBy(YearMonth month) {
        return Optional.empty();
    }

    /** What is paid an hour in a year, where the question is that. */
    default Optional<YearRates> rates() {
        return Optional.empty();
    }

    /** Minutes of a full week, where the question is one. */
    default OptionalInt fullWeek() {
        return OptionalInt.empty();
    }

    /** What it asks of the person's age, of which the closed room tells no more. */
    default List<AgeAsked> ages(Situation situation) {
        return List.of();
    }
}
