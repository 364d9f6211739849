package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.PlanSwaps;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The plan of a week: the best pairs for everybody at once, and why the others wait.
 *
 * @param spared companies that nobody may ask this week: they are paused, or were asked enough
 * @param voices companies that the plan without the rule of one voice would have had two of us ask
 * @param gap by which another plan can be better at most, as a share; 0 where this one is proved to be the best
 * @param swaps what it would mean to choose otherwise
 * @param whys why each pair was chosen
 */
public record WeekPlan(
        LocalDate week,
        List<Chosen> chosen,
        List<Waiting> waiting,
        long spared,
        int voices,
        double gap,
        PlanSwaps swaps,
        Whys whys) {

    /** Whether no other plan is better. */
    public boolean isProved() {
        return gap == 0;
    }

    boolean has(Pair pair) {
        return chosen.stream()
                .anyMatch(each -> each.person().id().equals(pair.person())
                        && each.possibility().what().id().equals(pair.opening()));
    }

    /** What the way of a pair of the plan costs the others, in units of value; 0 for a pair that is not in it. */
    public double priceOf(UUID personId, String openingId) {
        return chosen.stream()
                .filter(each -> each.person().id().equals(personId)
                        && each.possibility().what().id().equals(openingId))
                .mapToDouble(Chosen::price)
                .findFirst()
                .orElse(0);
    }

    /** Why the plan chose the pair. */
    public Why why(Chosen chosen) {
        return whys.of(chosen);
    }

    /** A pair of the plan, by name. */
    public record Chosen(Person person, Possibility possibility, double value, double price) {}

    /**
     * Why the plan chose a pair.
     *
     * @param better another opening that would be worth more to the person, if there is one
     * @param others openings that could be proposed to the person too
     */
    public record Why(Kind kind, Optional<WorkOpening> better, long onlyWayOfOthers, int others) {

        /** The sentence. */
        public enum Kind {
            ONLY_ONE,
            BETTER_IS_ONLY_WAY,
            BETTER_IS_WORTH_MORE,
            BEST
        }
    }

    /** Somebody who is ready and not in the plan. */
    public record Waiting(Person person, Reason reason) {

        /** Why somebody is not in the plan. */
        public enum Reason {
            FIND_OUT,
            NOTHING_OPEN,
            NO_ROOM,
            NO_CONSULTANT
        }
    }
}
