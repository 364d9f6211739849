package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Plan;
import java.util.Map;
import java.util.UUID;

/** The pairs that a week's plan chooses from. */
interface WeekPairs {

    /** The best plan over all pairs there are, where companies hear from those of us alone whom the voices name. */
    Solved solve(Voices voices);

    /** How many were looked at. */
    int size();

    /** A plan as it was found. */
    interface Solved {

        /** In millionths. */
        long value();

        /** By company that more than one consultant would ask, what the pairs of each are worth there; in an order that ids do not decide. */
        Map<UUID, Map<UUID, Double>> torn();

        /** With its prices, proved once more. */
        Plan plan();
    }
}
