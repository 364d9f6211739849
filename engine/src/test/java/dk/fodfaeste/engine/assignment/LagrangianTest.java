package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LagrangianTest {

    @Property(tries = 300, seed = "71")
    void noMultipliersBoundMoreThanTheBest(@ForAll long seed) {
        GapProblem problem = SmallGaps.random(seed);
        GapModel model = new GapModel(problem);
        Branch root = Branch.root(model);
        if (root.isDead() || SmallGaps.best(problem).isEmpty()) {
            return;
        }
        long best = model.value(SmallGaps.best(problem).getAsLong());

        assertThat(lagrangian(model).bound(root, multipliers(model, seed))).isLessThanOrEqualTo(best * model.scale);
    }

    @Property(tries = 500, seed = "72")
    void theProbedBoundIsTheOneOfTheBranchWhereThePairIsGiven(@ForAll long seed) {
        GapModel model = new GapModel(SmallGaps.random(seed));
        Branch root = Branch.root(model);
        if (root.isDead()) {
            return;
        }
        long[] multipliers = multipliers(model, seed);
        long[][] ifGiven = new long[model.agents][model.jobs];

        long bound = lagrangian(model).probe(root, multipliers, ifGiven);

        assertThat(bound).isEqualTo(lagrangian(model).bound(root, multipliers));
        for (int agent = 0; agent < model.agents; agent++) {
            for (int job = 0; job < model.jobs; job++) {
                if (root.isOpen(agent, job)) {
                    Branch child = root.copy();
                    child.give(agent, job);
                    if (!child.isDead() && child.freeJobs() == root.freeJobs() - 1) {
                        assertThat(ifGiven[agent][job])
                                .isEqualTo(lagrangian(model).bound(child, multipliers));
                    }
                }
            }
        }
    }

    @Property(tries = 200, seed = "73")
    void theSearchForMultipliersNeverEndsBelowWhereItBegan(@ForAll long seed) {
        GapModel model = new GapModel(SmallGaps.random(seed));
        Branch root = Branch.root(model);
        if (root.isDead()) {
            return;
        }
        long[] multipliers = multipliers(model, seed);
        long before = lagrangian(model).bound(root, multipliers);
        long target = before + 40 * model.scale;
        Effort effort = Effort.unlimited(() -> false);

        long raised = new MultiplierSearch(model, lagrangian(model), effort).raise(root, multipliers, target, 1, 50, 5);

        assertThat(raised).isGreaterThanOrEqualTo(before);
        assertThat(raised).isEqualTo(lagrangian(model).bound(root, multipliers));
    }

    private static Lagrangian lagrangian(GapModel model) {
        return new Lagrangian(model, Effort.unlimited(() -> false));
    }

    private static long[] multipliers(GapModel model, long seed) {
        return new SplittableRandom(seed)
                .longs(model.jobs, -30 * model.scale, 60 * model.scale)
                .toArray();
    }
}
