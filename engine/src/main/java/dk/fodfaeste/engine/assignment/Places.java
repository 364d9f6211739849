package dk.fodfaeste.engine.assignment;

/** Which jobs each agent has, in no order. */
final class Places {

    private final int[][] jobsAt;
    private final int[] count;
    private final int[] index;

    Places(GapModel model, int[] agentOf) {
        jobsAt = new int[model.agents][model.jobs];
        count = new int[model.agents];
        index = new int[model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            add(job, agentOf[job]);
        }
    }

    void move(int job, int from, int to) {
        int last = jobsAt[from][--count[from]];
        jobsAt[from][index[job]] = last;
        index[last] = index[job];
        add(job, to);
    }

    private void add(int job, int agent) {
        jobsAt[agent][count[agent]] = job;
        index[job] = count[agent]++;
    }

    /** The first {@link #count} of it are the agent's. */
    int[] jobsAt(int agent) {
        return jobsAt[agent];
    }

    int count(int agent) {
        return count[agent];
    }
}
