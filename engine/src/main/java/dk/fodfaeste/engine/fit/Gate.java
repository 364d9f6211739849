package dk.fodfaeste.engine.fit;

/** A reason why a pair is closed before any need is looked at. */
public sealed interface Gate {

    /** More hours than the person can do. */
    record TooManyHours(int minutesWanted, int minutesPossible) implements Gate {}

    /** The task lies where the person is not free. @param daysPossible days on which both are free for as long as it takes */
    record OutsideTime(String task, int daysNeeded, int daysPossible) implements Gate {}

    /** @param reachKilometres what the person's limit is taken to reach, as the crow flies */
    record TooFar(double kilometres, double reachKilometres, int limitMinutes) implements Gate {}

    record LacksCredential(String credential) implements Gate {}

    /** The person said no to this opening. */
    record Refused() implements Gate {}

    record WorkplacePaused() implements Gate {}
}
