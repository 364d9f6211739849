package dk.fodfaeste.engine.dynamic;

import java.util.Random;

/** Prices of places, per person, from sampled futures. */
final class SampledPrices {

    private final Persons persons;
    private final int futures;
    private final Random random;
    private final TransportationSolver solver;
    private final long[] last;
    private final int places;

    SampledPrices(PlacementYear year, int futures, long seed) {
        persons = new Persons(year);
        places = year.places().size();
        this.futures = futures;
        random = new Random(seed);
        solver = new TransportationSolver(places);
        last = new long[places];
    }

    /** The mean of the element-wise lowest optimal duals; in units of value per person, one per place. */
    double[] lowest(Arrival arrival, CasePool pool) {
        double[] mean = new double[places];
        int[] room = arrival.room().stream().mapToInt(Integer::intValue).toArray();
        for (int future = 0; future < futures; future++) {
            // the prices of the future before are a good start, whatever it was
            solver.start(room, last);
            arrival.batch().forEach(this::add);
            for (int coming = 0; coming < arrival.expected(); coming++) {
                add(pool.draw(random));
            }
            solver.solve();
            solver.minimalPrices(last);
            for (int place = 0; place < places; place++) {
                mean[place] += persons.scale.value(last[place]) / futures;
            }
        }
        return mean;
    }

    private void add(Case someone) {
        solver.add(persons.worth(someone), someone.size());
    }
}
