package dk.fodfaeste.bench.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Opening;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The plain loop: for every person every opening, gates with early exits, then the sum of eight doubles
 * out of one array by numbers out of another, and a heap; on all cores.
 */
public final class PlainScan {

    private final FlatOpenings openings;
    private final List<FlatPerson> people;
    private final int k;

    private record Scored(int opening, double logarithm) {}

    public PlainScan(List<Candidate> people, List<Opening> openings, int k) {
        NeedNumbers numbers = new NeedNumbers();
        this.openings = FlatOpenings.of(openings, numbers);
        this.people = people.parallelStream()
                .map(person -> FlatPerson.of(person, numbers))
                .toList();
        this.k = k;
    }

    /** Of everybody, the logarithms of the fits of the k best openings, the best first. */
    public List<double[]> best() {
        return people.parallelStream().map(this::best).toList();
    }

    private double[] best(FlatPerson person) {
        PriorityQueue<Scored> heap = new PriorityQueue<>(Comparator.comparingDouble(Scored::logarithm));
        double least = Double.NEGATIVE_INFINITY;
        for (int opening = 0; opening < openings.size(); opening++) {
            if (person.passes(openings, opening)) {
                double sum = sum(person.logarithms(), opening);
                if (sum > least) {
                    heap.add(new Scored(opening, sum));
                    if (heap.size() > k) {
                        heap.remove();
                        least = heap.element().logarithm();
                    }
                }
            }
        }
        return heap.stream()
                .mapToDouble(Scored::logarithm)
                .map(logarithm -> -logarithm)
                .sorted()
                .map(cost -> -cost)
                .toArray();
    }

    private double sum(double[] logarithms, int opening) {
        double sum = 0;
        for (int need = opening * Country.NEEDS; need < (opening + 1) * Country.NEEDS; need++) {
            sum += logarithms[openings.needs()[need]];
        }
        return sum;
    }

    FlatOpenings openings() {
        return openings;
    }

    List<FlatPerson> people() {
        return people;
    }
}
