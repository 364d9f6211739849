package dk.fodfaeste.engine.assignment;

import java.util.Optional;

/**
 * Finds the exchange that makes an assignment cheaper at today's prices. A chain begins with a job that looks for an agent; it takes the
 * place of a job there, which looks on, and so forth, until the last job finds room, or the place that the first one left. No agent is met
 * twice, so what the steps cost adds up. Of the chains that leave the same job looking only the cheapest grows on, and only while it costs
 * less than nothing, which some turn of every cyclic exchange that gains does all the way (Thompson, Psaraftis, "Cyclic transfer algorithms
 * for multivehicle routing and scheduling problems", Operations Research 41, 1993; Ahuja, Orlin, Sharma, "A composite very large-scale
 * neighborhood structure for the capacitated minimum spanning tree problem", Operations Research Letters 31, 2003). The shortest exchange
 * that gains is taken, and no single shift or swap that gains is overlooked.
 */
final class Exchanges {

    private static final int MOST_STEPS = 5;
    static final double LEAST_GAIN = -1e-9;

    private final GapModel model;
    private final int[][] choices;
    private final boolean[][] isOpen;
    private final Places places;
    private final OverloadPrices prices;
    private final int[] agentOf;
    private final long[] room;

    private Chains chains;
    private Chains longer;

    /** By number of jobs and last job of a chain: the job before it. */
    private final int[][] previous;

    private final ChainEnd best = new ChainEnd();

    /** The assignment, its places and the room are seen as they change. */
    Exchanges(
            GapModel model,
            int[][] choices,
            boolean[][] isOpen,
            Places places,
            OverloadPrices prices,
            int[] agentOf,
            long[] room) {
        this.model = model;
        this.choices = choices;
        this.isOpen = isOpen;
        this.places = places;
        this.prices = prices;
        this.agentOf = agentOf;
        this.room = room;
        chains = new Chains(model.jobs);
        longer = new Chains(model.jobs);
        previous = new int[MOST_STEPS + 2][model.jobs];
    }

    /** Jobs and the agents they move to. */
    record Exchange(int[] jobs, int[] agents) {}

    /** The best of the shortest exchanges that gain, if there is one. */
    Optional<Exchange> find(Effort effort) {
        begin();
        best.forget();
        for (int jobs = 1; jobs <= MOST_STEPS && !best.isFound(); jobs++) {
            longer.clear();
            effort.spend(model.jobs);
            for (int last = 0; last < model.jobs; last++) {
                if (chains.exists(last)) {
                    end(last, jobs);
                    effort.spend(8L * extend(last, jobs));
                }
            }
            Chains shorter = chains;
            chains = longer;
            longer = shorter;
        }
        return best.isFound() ? Optional.of(exchange()) : Optional.empty();
    }

    private void begin() {
        for (int job = 0; job < model.jobs; job++) {
            chains.cost[job] = 0;
            chains.first[job] = job;
            chains.met[job] = 0;
        }
    }

    /** The last job finds room, and nobody takes the place that the first one leaves. */
    private void end(int last, int jobs) {
        int first = chains.first[last];
        int left = agentOf[first];
        double leaving = prices.change(left, room[left], model.use[left][first]) - model.cost[left][first];
        for (int agent : choices[last]) {
            if (!hasMet(last, agent)) {
                double entering = prices.change(agent, room[agent], -model.use[agent][last]) + model.cost[agent][last];
                best.offer(chains.cost[last] + leaving + entering, last, jobs, ChainEnd.NO_MORE, agent);
            }
        }
    }

    /** @return how many jobs were asked to go on */
    private int extend(int last, int jobs) {
        int asked = 0;
        for (int agent : choices[last]) {
            if (!hasMet(last, agent)) {
                extendAt(agent, last, jobs);
                asked += places.count(agent);
            }
        }
        return asked;
    }

    private boolean hasMet(int last, int agent) {
        return agent == agentOf[chains.first[last]] || (chains.met[last] >>> agent & 1) != 0;
    }

    private void extendAt(int agent, int last, int jobs) {
        long[] cost = model.cost[agent];
        long[] use = model.use[agent];
        double price = prices.of(agent);
        double entering = chains.cost[last] + cost[last] - price * Math.max(0, -room[agent]);
        long overload = use[last] - room[agent];
        int[] here = places.jobsAt(agent);
        for (int index = places.count(agent) - 1; index >= 0; index--) {
            int next = here[index];
            double exchanged = entering - cost[next] + price * Math.max(0, overload - use[next]);
            if (exchanged < LEAST_GAIN) {
                close(exchanged, last, jobs, next);
                if (exchanged < longer.cost[next]) {
                    longer.cost[next] = exchanged;
                    longer.first[next] = chains.first[last];
                    longer.met[next] = chains.met[last] | 1L << agent;
                    previous[jobs + 1][next] = last;
                }
            }
        }
    }

    /** The next job would take the place that the first one leaves. */
    private void close(double before, int last, int jobs, int next) {
        int first = chains.first[last];
        int agent = agentOf[first];
        if (isOpen[agent][next]) {
            long more = model.use[agent][first] - model.use[agent][next];
            double closing =
                    model.cost[agent][next] - model.cost[agent][first] + prices.change(agent, room[agent], more);
            best.offer(before + closing, last, jobs, next, agent);
        }
    }

    private Exchange exchange() {
        boolean isClosed = best.next != ChainEnd.NO_MORE;
        int[] jobs = new int[best.jobs + (isClosed ? 1 : 0)];
        if (isClosed) {
            jobs[best.jobs] = best.next;
        }
        int job = best.last;
        for (int index = best.jobs - 1; index >= 0; index--) {
            jobs[index] = job;
            job = previous[index + 1][job];
        }
        int[] agents = new int[jobs.length];
        for (int index = 0; index < jobs.length - 1; index++) {
            agents[index] = agentOf[jobs[index + 1]];
        }
        agents[jobs.length - 1] = best.agent;
        return new Exchange(jobs, agents);
    }
}
