package dk.fodfaeste.engine.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for good assignments between good assignments: walks from one of a pool some way towards another and descends from there (Yagiura,
 * Ibaraki, Glover, "A path relinking approach with ejection chains for the generalized assignment problem", European Journal of Operational
 * Research 169, 2006). Seeded.
 */
final class PathRelinking {

    private static final int POOL = 12;
    private static final int MOST_STEPS = 25;

    private final GapModel model;
    private final LocalSearch search;
    private final int[] start;
    private final List<int[]> pool = new ArrayList<>();
    private final SplittableRandom random;

    /** @param start open pairs of the branch, which may overload agents */
    PathRelinking(GapModel model, Branch branch, int[] start, long seed) {
        this.model = model;
        this.start = start;
        random = new SplittableRandom(seed);
        search = new LocalSearch(model, branch, start);
    }

    void run(Incumbent incumbent, int rounds, Effort effort) {
        for (int round = 0; round < rounds && !effort.isSpent(); round++) {
            if (pool.size() < POOL) {
                search.goTo(start);
                shake();
            } else {
                walkBetweenTwo();
            }
            settle(incumbent, effort);
            search.adaptPrices();
        }
    }

    /** Descends from an assignment that was found elsewhere, and keeps what comes of it. @param assignment open pairs */
    void takeUp(int[] assignment, Incumbent incumbent, Effort effort) {
        search.goTo(assignment);
        settle(incumbent, effort);
    }

    private void settle(Incumbent incumbent, Effort effort) {
        search.descend(effort);
        if (search.isFeasible()) {
            incumbent.offer(search.agentOf());
        }
        keep();
    }

    private void shake() {
        for (int count = random.nextInt(2, 5); count > 0; count--) {
            int job = random.nextInt(model.jobs);
            int[] choices = search.choices(job);
            search.move(job, choices[random.nextInt(choices.length)]);
        }
    }

    private void walkBetweenTwo() {
        int one = random.nextInt(pool.size());
        int other = (one + 1 + random.nextInt(pool.size() - 1)) % pool.size();
        search.goTo(pool.get(one));
        int[] towards = pool.get(other);
        int[] differing = IntStream.range(0, model.jobs)
                .filter(job -> search.agentOf()[job] != towards[job])
                .toArray();
        int steps = Math.min(random.nextInt(MOST_STEPS) + 1, differing.length / 2);
        for (int step = 0; step < steps; step++) {
            int left = differing.length - step;
            int cheapest = 0;
            double least = Double.MAX_VALUE;
            for (int index = 0; index < left; index++) {
                double change = search.shiftChange(differing[index], towards[differing[index]]);
                if (change < least) {
                    least = change;
                    cheapest = index;
                }
            }
            search.move(differing[cheapest], towards[differing[cheapest]]);
            differing[cheapest] = differing[left - 1];
        }
        if (steps == 0) {
            shake();
        }
    }

    /** In the pool, in place of the dearest at today's prices, unless it is there already. */
    private void keep() {
        int[] found = search.agentOf();
        int dearest = -1;
        double most = search.pricedCost(found);
        for (int index = 0; index < pool.size(); index++) {
            if (Arrays.equals(pool.get(index), found)) {
                return;
            }
            double cost = search.pricedCost(pool.get(index));
            if (cost > most) {
                most = cost;
                dearest = index;
            }
        }
        if (pool.size() < POOL) {
            pool.add(found.clone());
        } else if (dearest >= 0) {
            pool.set(dearest, found.clone());
        }
    }
}
