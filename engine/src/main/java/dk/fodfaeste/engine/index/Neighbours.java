package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Puts people who live near each other together, along the Z-order curve of their homes (Morton, "A computer oriented geodetic data base",
 * IBM, 1966); who has no home or no limit comes last. It changes how fast the answer comes, never the answer.
 */
final class Neighbours {

    private static final long EVERY_SECOND_BIT = 0x5555_5555_5555_5555L;

    private Neighbours() {}

    static List<Candidate> together(Collection<Candidate> people) {
        return people.stream()
                .sorted(Comparator.comparingLong(Neighbours::along).thenComparing(Candidate::id))
                .toList();
    }

    private static long along(Candidate person) {
        if (person.maxCommuteMinutes().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return person.home().map(Neighbours::onCurve).orElse(Long.MAX_VALUE);
    }

    /** Some 10 metres to a step. A place that is none comes anywhere. */
    private static long onCurve(Place place) {
        long north = (long) ((place.latitude() + 90) * 10_000);
        long east = (long) ((place.longitude() + 180) * 10_000);
        return Long.expand(north, EVERY_SECOND_BIT) | Long.expand(east, EVERY_SECOND_BIT << 1);
    }
}
