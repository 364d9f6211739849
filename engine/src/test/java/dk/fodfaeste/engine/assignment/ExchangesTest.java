package dk.fodfaeste.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.engine.assignment.Exchanges.Exchange;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExchangesTest {

    private static final GapModel MODEL = new GapModel(HardGaps.typeD(8, 40, 3));
    private static final long FULL = 9;

    @Property(tries = 60, seed = "91")
    void everyExchangeMovesJobsToOtherAgentsAlongOpenPairsAndGains(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Branch branch = Branch.root(MODEL);
        for (int count = 0; count < 60; count++) {
            branch.forbid(random.nextInt(MODEL.agents), random.nextInt(MODEL.jobs));
        }
        int[] start = branch.within(random.ints(MODEL.jobs, 0, MODEL.agents).toArray());
        LocalSearch search = new LocalSearch(MODEL, branch, start);

        double before = search.pricedCost(search.agentOf());
        for (Optional<Exchange> found = search.exchange(enough());
                found.isPresent();
                found = search.exchange(enough())) {
            Exchange exchange = found.get();
            assertThat(exchange.jobs()).doesNotHaveDuplicates();
            assertThat(exchange.agents()).doesNotHaveDuplicates();
            for (int index = 0; index < exchange.jobs().length; index++) {
                assertThat(search.choices(exchange.jobs()[index])).contains(exchange.agents()[index]);
                assertThat(search.agentOf()[exchange.jobs()[index]]).isNotEqualTo(exchange.agents()[index]);
            }
            search.make(exchange);
            double after = search.pricedCost(search.agentOf());
            assertThat(after).isLessThan(before);
            before = after;
        }
    }

    /** Each agent holds one job, and job and agent fit in a ring: only if all move at once is anything gained. */
    @Test
    void aRingOfFiveMovesAtOnce() {
        GapModel ring = ring(5, 5);
        LocalSearch search = new LocalSearch(ring, Branch.root(ring), new int[] {0, 1, 2, 3, 4});

        search.descend(enough());

        assertThat(search.agentOf()).containsExactly(1, 2, 3, 4, 0);
    }

    /** The sixth agent of a ring has no job: five move on and the first place is left. */
    @Test
    void aRowOfFiveMovesOnWhereTheLastFindsRoom() {
        GapModel ring = ring(6, 5);
        LocalSearch search = new LocalSearch(ring, Branch.root(ring), new int[] {0, 1, 2, 3, 4});

        search.descend(enough());

        assertThat(search.agentOf()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void noShiftAndNoSwapIsOverlookedAmongMoreAgentsThanALongHasBits() {
        GapModel model = new GapModel(HardGaps.typeD(70, 140, 4));
        int[] start = new SplittableRandom(5).ints(model.jobs, 0, model.agents).toArray();
        LocalSearch search = new LocalSearch(model, Branch.root(model), start);

        search.descend(enough());

        int[] found = search.agentOf().clone();
        double cost = search.pricedCost(found);
        for (int job = 0; job < model.jobs; job++) {
            for (int agent = 0; agent < model.agents; agent++) {
                assertThat(search.pricedCost(with(found, job, agent))).isGreaterThanOrEqualTo(cost - 1e-6);
            }
            for (int other = 0; other < job; other++) {
                int[] swapped = with(with(found, job, found[other]), other, found[job]);
                assertThat(search.pricedCost(swapped)).isGreaterThanOrEqualTo(cost - 1e-6);
            }
        }
    }

    @Test
    void nothingIsSoughtWhenTheEffortIsSpent() {
        int[] start = new int[MODEL.jobs];
        LocalSearch search = new LocalSearch(MODEL, Branch.root(MODEL), start);

        search.descend(Effort.unlimited(() -> true));

        assertThat(search.agentOf()).isEqualTo(start);
    }

    /** Jobs fill an agent; a job costs 3 where it is first, 1 at the next agent, and fits no other. */
    private static GapModel ring(int agents, int jobs) {
        long[][] values = new long[agents][jobs];
        long[][] uses = new long[agents][jobs];
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                boolean next = agent == (job + 1) % agents;
                values[agent][job] = next ? 1 : 3;
                uses[agent][job] = next || agent == job ? FULL : GapProblem.NEVER;
            }
        }
        long[] capacities = new long[agents];
        Arrays.fill(capacities, FULL);
        return new GapModel(GapProblem.of(Sense.MINIMISE, values, uses, capacities));
    }

    /** For any of these searches; one that went in circles would end without its answer. */
    private static Effort enough() {
        return new Effort(() -> false, 500_000_000);
    }

    private static int[] with(int[] assignment, int job, int agent) {
        int[] changed = assignment.clone();
        changed[job] = agent;
        return changed;
    }
}
