package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Plan;
import dk.fodfaeste.engine.plan.PlanProblem;

/**
 * The pairs that a week's plan chooses from. There may be more than are held: a plan is solved over those that are, and asks for the rest by
 * its prices (column generation: Gilmore and Gomory, Operations Research 9, 1961).
 */
interface WeekPairs {

    /** With the pairs that are held now. */
    PlanProblem problem();

    /**
     * Fetches pairs that would make the plan better.
     *
     * @param voices those of whom a company does not hear are not asked for
     * @return false where there are none: then the plan is the best over all pairs there are, for these voices
     */
    boolean fetch(Plan plan, Voices voices);

    /** All there are. */
    static WeekPairs of(PlanProblem problem) {
        return new WeekPairs() {
            @Override
            public PlanProblem problem() {
                return problem;
            }

            @Override
            public boolean fetch(Plan plan, Voices voices) {
                return false;
            }
        };
    }
}
