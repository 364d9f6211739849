package dk.fodfaeste.discovery;

import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import java.util.ArrayList;
import java.util.List;

/** What was written, as it counts under an edition of the catalogue: the one place where a split, a merge or new steps reach what is believed. */
public final class CountedSightings {

    private CountedSightings() {}

    /** In the same order; one that counts for two dimensions stands there twice, and one that counts for none does not. */
    public static List<Sighting> under(Edition edition, List<Sighting> written) {
        List<Sighting> counted = new ArrayList<>(written.size());
        for (Sighting each : written) {
            if (edition.isPlain(each.seen().dimension())) {
                counted.add(each);
                continue;
            }
            for (Level now : counts(edition, each)) {
                counted.add(each.isAsWritten(now) ? each : each.counting(now));
            }
        }
        return counted;
    }

    /** What counts for nothing any more; it is kept, and shown as it was said. */
    public static List<Sighting> besides(Edition edition, List<Sighting> written) {
        return written.stream().filter(each -> counts(edition, each).isEmpty()).toList();
    }

    private static List<Level> counts(Edition edition, Sighting written) {
        return edition.counted(
                written.seen().dimension(),
                written.seen().level(),
                written.seen().edition());
    }
}
