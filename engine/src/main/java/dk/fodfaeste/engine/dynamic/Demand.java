package dk.fodfaeste.engine.dynamic;

/**
 * Who would come to one place, as a case that arrives next: for every size the expected gain over an asking price. Tabulated, and linear
 * between the points of the table; the gain is convex, so it is never less than the true one.
 */
final class Demand {

    private static final int STEPS = 256;

    private static final double[] NOBODY = {};

    private final double[][] gain;
    private final double[] stepsPerWorth;

    /**
     * @param reward for each case of the pool, what the place is worth to it over its best alternative; at most 0 where it would not come
     */
    Demand(CasePool pool, double[] reward) {
        double[] greatest = new double[pool.largestSize() + 1];
        int largest = 0;
        for (int index = 0; index < reward.length; index++) {
            int size = pool.get(index).size();
            greatest[size] = Math.max(greatest[size], reward[index]);
            largest = reward[index] > 0 ? Math.max(largest, size) : largest;
        }
        gain = new double[largest + 1][];
        stepsPerWorth = new double[largest + 1];
        for (int size = 0; size <= largest; size++) {
            gain[size] = greatest[size] > 0 ? new double[STEPS + 2] : NOBODY;
            stepsPerWorth[size] = greatest[size] > 0 ? STEPS / greatest[size] : 0;
        }
        for (int index = 0; index < reward.length; index++) {
            if (reward[index] > 0) {
                count(pool.get(index).size(), reward[index], pool.probability(index));
            }
        }
        for (int size = 0; size <= largest; size++) {
            sumUp(gain[size], stepsPerWorth[size]);
        }
    }

    /** Second differences: a reward between two points counts for both, so that the gain is exact on every point. */
    private void count(int size, double reward, double probability) {
        double steps = reward * stepsPerWorth[size];
        int below = Math.min(STEPS, (int) steps);
        gain[size][below] += probability * (1 - (steps - below));
        gain[size][below + 1] += probability * (steps - below);
    }

    private static void sumUp(double[] table, double stepsPerWorth) {
        double chance = 0;
        double sum = 0;
        for (int step = table.length - 1; step >= 0; step--) {
            double here = table[step];
            table[step] = sum / stepsPerWorth;
            chance += here;
            sum += chance;
        }
    }

    /** Of the cases that would come at some price. */
    int largestSize() {
        return gain.length - 1;
    }

    /** Expected gain of the next case if it is of this size and pays the price, 0 or more for all its persons; 0 or more. */
    double gain(int size, double price) {
        double[] table = gain[size];
        double steps = price * stepsPerWorth[size];
        if (table.length == 0 || steps >= STEPS) {
            return 0;
        }
        int below = (int) steps;
        return table[below] + (steps - below) * (table[below + 1] - table[below]);
    }
}
