package dk.fodfaeste.engine.dynamic;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each place is worth per person of a case, kept for every case once it is seen. Of the year, only its scale is known before. */
final class Persons {

    private final Map<Case, long[]> rows = new IdentityHashMap<>();
    final PersonScale scale;

    Persons(PlacementYear year) {
        scale = new PersonScale(Stream.concat(year.cases().stream(), year.history().stream())
                .flatMapToDouble(someone -> IntStream.range(0, someone.places())
                        .filter(someone::isCompatible)
                        .mapToDouble(place -> someone.value(place) / someone.size()))
                .max()
                .orElse(0));
    }

    /** Not to be written to. */
    long[] worth(Case someone) {
        return rows.computeIfAbsent(someone, seen -> scale.row(seen.size(), seen.values()));
    }
}
