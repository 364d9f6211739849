package dk.fodfaeste.engine.dynamic;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Prices of places for given cases: the element-wise lowest optimal duals of the linear relaxation, exact in integers.
 *
 * @param value of the relaxation: no placement is worth more
 * @param perPerson one per place, 0 or more: what room for one person more would add to the value
 */
public record PlacePrices(double value, List<Double> perPerson) {

    public static PlacePrices lowest(List<Case> cases, List<Integer> room) {
        int places = room.size();
        PersonScale scale = new PersonScale(cases.stream()
                .flatMapToDouble(someone -> IntStream.range(0, places)
                        .filter(someone::isCompatible)
                        .mapToDouble(place -> someone.value(place) / someone.size()))
                .max()
                .orElse(0));
        TransportationSolver solver = new TransportationSolver(places);
        solver.start(room.stream().mapToInt(Integer::intValue).toArray(), new long[places]);
        for (Case someone : cases) {
            solver.add(scale.row(someone.size(), someone.values()), someone.size());
        }
        solver.solve();
        long[] prices = new long[places];
        solver.minimalPrices(prices);
        return new PlacePrices(
                scale.value(solver.flow.value()),
                LongStream.of(prices).mapToObj(scale::value).toList());
    }
}
