package dk.fodfaeste.engine.dynamic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Cases that have come, as a guess at those who will: each with a probability. */
final class CasePool {

    private final List<Case> cases;
    private final double[] upTo;

    private CasePool(List<Case> cases, double[] upTo) {
        this.cases = cases;
        this.upTo = upTo;
    }

    /** All as likely as each other. */
    static CasePool even(List<Case> earlier, List<Case> batch) {
        return of(earlier, batch, Double.POSITIVE_INFINITY);
    }

    /** @param halfLife number of arrivals after which a case counts half */
    static CasePool of(List<Case> earlier, List<Case> batch, double halfLife) {
        List<Case> all = new ArrayList<>(earlier);
        all.addAll(batch);
        double[] upTo = new double[all.size()];
        double sum = 0;
        for (int index = 0; index < upTo.length; index++) {
            sum += Math.pow(2, -(upTo.length - 1 - index) / halfLife);
            upTo[index] = sum;
        }
        for (int index = 0; index < upTo.length; index++) {
            upTo[index] /= sum;
        }
        return new CasePool(all, upTo);
    }

    Case draw(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble());
        return cases.get(Math.min(cases.size() - 1, found < 0 ? -found - 1 : found + 1));
    }

    int size() {
        return cases.size();
    }

    int largestSize() {
        return cases.stream().mapToInt(Case::size).max().orElse(0);
    }

    Case get(int index) {
        return cases.get(index);
    }

    double probability(int index) {
        return upTo[index] - (index == 0 ? 0 : upTo[index - 1]);
    }
}
