package dk.fodfaeste.engine.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A node of the search: which pairs are still open, which jobs are given, and the room left. Forbidding and giving draw their
 * consequences at once: a job with one agent left is given to it, a job that no longer fits an agent is forbidden to it.
 */
final class Branch {

    static final int FREE = -1;

    private final GapModel model;
    private final long[][] open;
    private final int[] choices;
    private final int[] given;
    private final long[] room;
    private long givenCost;
    private int freeJobs;
    private boolean dead;

    /** Jobs that got down to one choice and are not given yet. */
    private final int[] waiting;

    private int waitingJobs;

    private Branch(GapModel model, long[][] open, int[] choices, int[] given, long[] room) {
        this.model = model;
        this.open = open;
        this.choices = choices;
        this.given = given;
        this.room = room;
        waiting = new int[given.length];
    }

    static Branch root(GapModel model) {
        int words = (model.jobs + 63) / 64;
        int[] given = new int[model.jobs];
        Arrays.fill(given, FREE);
        Branch root =
                new Branch(model, new long[model.agents][words], new int[model.jobs], given, model.capacity.clone());
        root.freeJobs = model.jobs;
        for (int job = 0; job < model.jobs; job++) {
            root.openAllowed(job);
        }
        root.giveWhatHasOneChoice();
        return root;
    }

    private void openAllowed(int job) {
        for (int agent = 0; agent < model.agents; agent++) {
            if (model.isAllowed(agent, job)) {
                open[agent][job >> 6] |= 1L << job;
                choices[job]++;
            }
        }
        noteChoices(job);
    }

    private void noteChoices(int job) {
        dead |= choices[job] == 0;
        if (choices[job] == 1) {
            waiting[waitingJobs++] = job;
        }
    }

    Branch copy() {
        long[][] pairs = new long[open.length][];
        for (int agent = 0; agent < pairs.length; agent++) {
            pairs[agent] = open[agent].clone();
        }
        Branch copy = new Branch(model, pairs, choices.clone(), given.clone(), room.clone());
        copy.givenCost = givenCost;
        copy.freeJobs = freeJobs;
        copy.dead = dead;
        return copy;
    }

    void forbid(int agent, int job) {
        close(agent, job);
        giveWhatHasOneChoice();
    }

    private void close(int agent, int job) {
        if (dead || !isOpen(agent, job)) {
            return;
        }
        open[agent][job >> 6] &= ~(1L << job);
        choices[job]--;
        noteChoices(job);
    }

    void give(int agent, int job) {
        hand(agent, job);
        giveWhatHasOneChoice();
    }

    /** A list of its own instead of recursion, which many jobs would make deep. */
    private void giveWhatHasOneChoice() {
        while (waitingJobs > 0 && !dead) {
            int job = waiting[--waitingJobs];
            if (isFree(job)) {
                hand(firstAgent(job), job);
            }
        }
    }

    private void hand(int agent, int job) {
        dead |= !isOpen(agent, job) && given[job] != agent;
        if (dead || !isFree(job)) {
            return;
        }
        for (long[] pairs : open) {
            pairs[job >> 6] &= ~(1L << job);
        }
        given[job] = agent;
        freeJobs--;
        room[agent] -= model.use[agent][job];
        givenCost += model.cost[agent][job];
        forbidWhatNoLongerFits(agent);
    }

    private void forbidWhatNoLongerFits(int agent) {
        for (int word = 0; word < open[agent].length; word++) {
            for (long left = open[agent][word]; left != 0 && !dead; left &= left - 1) {
                int job = (word << 6) + Long.numberOfTrailingZeros(left);
                if (model.use[agent][job] > room[agent]) {
                    close(agent, job);
                }
            }
        }
    }

    /** The agents that the job may go to. */
    int[] choicesOf(int job) {
        if (!isFree(job)) {
            return new int[] {given[job]};
        }
        return IntStream.range(0, open.length)
                .filter(agent -> isOpen(agent, job))
                .toArray();
    }

    /** Forbids every open pair whose bound is above the most. */
    void forbidAbove(long[][] bounds, long most) {
        for (int agent = 0; agent < open.length; agent++) {
            for (int word = 0; word < open[agent].length; word++) {
                for (long left = open[agent][word]; left != 0 && !dead; left &= left - 1) {
                    int job = (word << 6) + Long.numberOfTrailingZeros(left);
                    if (bounds[agent][job] > most) {
                        close(agent, job);
                    }
                }
            }
        }
        giveWhatHasOneChoice();
    }

    /** The assignment with every pair that is not open here replaced by one that is; for a branch that is not dead. */
    int[] within(int[] assignment) {
        int[] within = given.clone();
        for (int job = 0; job < within.length; job++) {
            if (isFree(job)) {
                within[job] = isOpen(assignment[job], job) ? assignment[job] : firstAgent(job);
            }
        }
        return within;
    }

    int openPairs() {
        int pairs = 0;
        for (long[] bits : open) {
            for (long word : bits) {
                pairs += Long.bitCount(word);
            }
        }
        return pairs;
    }

    private int firstAgent(int job) {
        int agent = 0;
        while (!isOpen(agent, job)) {
            agent++;
        }
        return agent;
    }

    boolean isOpen(int agent, int job) {
        return (open[agent][job >> 6] >>> job & 1) != 0;
    }

    /** Free jobs that may go to the agent, as bits. */
    long[] openTo(int agent) {
        return open[agent];
    }

    boolean isFree(int job) {
        return given[job] == FREE;
    }

    int choices(int job) {
        return choices[job];
    }

    long room(int agent) {
        return room[agent];
    }

    long givenCost() {
        return givenCost;
    }

    int freeJobs() {
        return freeJobs;
    }

    /** No assignment is left in this branch. */
    boolean isDead() {
        return dead;
    }

    /** The agent of each job, or {@link #FREE}. */
    int[] given() {
        return given;
    }
}
