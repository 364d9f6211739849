package dk.fodfaeste.matching;

import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a week: the best pairs for everybody at once, and why the others wait.
 *
 * @param spared companies that nobody may ask this week: they are paused, or were asked enough
 * @param voices companies that the plan without the rule of one voice would have had two of us ask
 */
public record WeekPlan(LocalDate week, List<Chosen> chosen, List<Waiting> waiting, long spared, int voices) {

    /** @param others openings that could be proposed to the person too */
    public record Chosen(Person person, Possibility possibility, double value, double price, Why why, int others) {}

    /** Why the plan chose the pair. @param work another opening that would be worth more to the person, if there is one */
    public record Why(Kind kind, Optional<WorkOpening> better, long onlyWayOfOthers) {

        /** The sentence. */
        public enum Kind {
            ONLY_ONE,
            BETTER_IS_ONLY_WAY,
            BETTER_IS_WORTH_MORE,
            BEST
        }
    }

    /** @param findOut what would decide most, if knowledge is what is missing */
    public record Waiting(
            Person person, Reason reason, Optional<dk.fodfaeste.discovery.NextToFindOut.Suggestion> findOut) {

        /** Why somebody is not in the plan. */
        public enum Reason {
            FIND_OUT,
            NOTHING_OPEN,
            NO_ROOM,
            NO_CONSULTANT
        }
    }
}
