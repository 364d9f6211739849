package dk.fodfaeste.engine.assignment;

import java.util.function.BooleanSupplier;

/**
 * The search for the best assignment as a row of questions «is there one of at most this cost?» (Posta, Ferland, Michelon 2012). A no raises
 * the bound, a yes lowers the cost, until the two meet.
 */
final class GapSearch {

    private static final int ROUNDS = 1000;

    /** In cells of knapsack tables: about half a second. */
    private static final long MOST_WORK_AHEAD = 500_000_000;

    /** About as many seconds as thousand millions. */
    private static final long MOST_WORK_FIRST = 3_000_000_000L;

    private static final long SEED = 2006;

    private final GapModel model;
    private final BooleanSupplier stop;
    private final Effort effort;
    private final Incumbent incumbent;
    private long lowest;

    GapSearch(GapModel model, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
        effort = Effort.unlimited(stop);
        incumbent = new Incumbent(model);
    }

    GapResult run() {
        if (model.jobs == 0) {
            return new GapResult.Found(model.solution(new int[0], 0));
        }
        Branch branch = Branch.root(model);
        if (branch.isDead()) {
            return new GapResult.Infeasible();
        }
        FirstAssignment first = new FirstAssignment(model, branch, incumbent, new Effort(stop, MOST_WORK_FIRST));
        Root root = begin(first, branch);
        root.raiseBound(incumbent.cost());
        lowest = root.lowestCost();
        Branch narrowed = root.narrowed(incumbent);
        if (!narrowed.isDead() && !isProven()) {
            first.findAtLast();
            searchFurther(root, new PathRelinking(model, narrowed, narrowed.within(root.agentsChoice()), SEED));
        }
        return narrowed.isDead() ? provenResult() : result();
    }

    private Root begin(FirstAssignment first, Branch branch) {
        first.findAny();
        CapacityPrices prices = new CapacityPrices(model, branch);
        first.findGood(prices.find(effort));
        return new Root(model, branch, prices.jobPrices(), effort);
    }

    private void searchFurther(Root root, PathRelinking pathRelinking) {
        try (Companion companion = new Companion(model, root, pathRelinking, incumbent, stop)) {
            if (Pursuit.comesFirst(model, root, incumbent)) {
                companion.pursue();
            } else {
                Effort ahead = new Effort(() -> isProven() || stop.getAsBoolean(), MOST_WORK_AHEAD);
                pathRelinking.run(incumbent, ROUNDS, ahead);
            }
            TreeSearch tree = new TreeSearch(model, incumbent, effort, () -> companion.meetAfter(effort.used()));
            askInTurn(root, tree);
            if (effort.isStopped()) {
                companion.share();
            }
        }
    }

    /** The questions reach further with every no: a step of one closes most gaps, and a wide gap is not crept through. */
    private void askInTurn(Root root, TreeSearch tree) {
        long further = 0;
        while (!isProven() && !effort.isStopped()) {
            long asked = Math.min(lowest + further, incumbent.cost() - 1);
            if (tree.ask(root.whole(), root.multipliers(), asked)) {
                lowest = Math.min(incumbent.cost(), asked + 1);
                further = Math.max(Math.max(1, (incumbent.cost() - lowest) / 64), further * 2);
            }
        }
    }

    private boolean isProven() {
        return lowest >= incumbent.cost();
    }

    private GapResult provenResult() {
        lowest = incumbent.cost();
        return result();
    }

    private GapResult result() {
        if (incumbent.exists()) {
            return new GapResult.Found(model.solution(incumbent.agentOf(), Math.min(lowest, incumbent.cost())));
        }
        return isProven() ? new GapResult.Infeasible() : new GapResult.Undecided(model.value(lowest));
    }
}
