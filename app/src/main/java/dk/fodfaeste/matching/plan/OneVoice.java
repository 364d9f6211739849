package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Plan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * The best plan in which no company hears from two of us in the week. A plan without that rule is a bound; where it has two consultants ask
 * one company, the search branches on which of them it hears from, or from none of them (best first, Land and Doig, Econometrica 28, 1960). Each branch fetches what
 * would make its own plan better, so that its bound holds for all pairs there are (branch and price: Barnhart et al., Operations Research 46,
 * 1998). The first plan without such a company that comes up is the best there is. Where the search takes too long it ends with the voice that
 * is worth most at each, and says how far from the best it can be.
 *
 * @param voices who that is, by each company for which one of several consultants was chosen
 * @param gap of the plan's value to the bound, as a share of the bound; 0 where the plan is proved
 */
record OneVoice(Plan plan, Map<UUID, UUID> voices, double gap) {

    /** Plans that the search solves before it takes what is worth most: some tenths of a second with a thousand people … */
    private static final int MOST_PLANS = 24;

    /** … and fewer with more, so that all of them together have no more pairs than this. */
    private static final int MOST_PAIRS = 3_000_000;

    static OneVoice solve(WeekPairs pairs) {
        PriorityQueue<Branch> open =
                new PriorityQueue<>(Comparator.comparingLong(Branch::value).reversed());
        open.add(Branch.of(pairs, Voices.ANY));
        int most = Math.clamp(MOST_PAIRS / Math.max(1, pairs.size()), 1, MOST_PLANS);
        int plans = 1;
        while (true) {
            Branch best = Objects.requireNonNull(open.poll());
            if (best.torn().isEmpty()) {
                return new OneVoice(best.plan().plan(), best.voices().only(), 0);
            }
            if (plans >= most) {
                return taken(pairs, best);
            }
            UUID company = best.torn().keySet().iterator().next();
            Set<UUID> askers = Objects.requireNonNull(best.torn().get(company)).keySet();
            for (UUID consultant : askers) {
                open.add(Branch.of(pairs, best.voices().with(Map.of(company, consultant))));
            }
            open.add(Branch.of(pairs, best.voices().without(company, askers)));
            plans += askers.size() + 1;
        }
    }

    private static OneVoice taken(WeekPairs pairs, Branch bound) {
        Branch branch = bound;
        while (!branch.torn().isEmpty()) {
            Map<UUID, UUID> most = new HashMap<>();
            branch.torn().forEach((company, worth) -> most.put(company, most(worth)));
            branch = Branch.of(pairs, branch.voices().with(most));
        }
        double gap = bound.value() == 0 ? 0 : (double) (bound.value() - branch.value()) / bound.value();
        return new OneVoice(branch.plan().plan(), branch.voices().only(), gap);
    }

    private static UUID most(Map<UUID, Double> worth) {
        return worth.entrySet().stream()
                .reduce((most, each) -> each.getValue() > most.getValue() ? each : most)
                .orElseThrow()
                .getKey();
    }

    /** The best plan where some companies hear from one of us alone. @param torn as the plan says */
    private record Branch(Voices voices, WeekPairs.Solved plan, Map<UUID, Map<UUID, Double>> torn) {

        static Branch of(WeekPairs pairs, Voices voices) {
            WeekPairs.Solved plan = pairs.solve(voices);
            return new Branch(voices, plan, plan.torn());
        }

        long value() {
            return plan.value();
        }
    }
}
