package dk.fodfaeste.discovery.preview;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.discovery.Knowledge.Sighting;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who is nobody, and was seen three times in every dimension: for those who may see no profile. */
final class MadeUpExample {

    private static final int TIMES = 3;
    private static final int DAYS_BETWEEN = 10;

    private MadeUpExample() {}

    /** The same on every machine. */
    static List<Sighting> seen(Edition edition, LocalDate today) {
        List<Sighting> seen = new ArrayList<>();
        for (Dimension dimension : edition.dimensions()) {
            int level = 1 + seen.size() / TIMES % dimension.scale().highest();
            for (int time = 1; time <= TIMES; time++) {
                seen.add(new Sighting(
                        dimension.id(),
                        new Observation(level, today.minusDays((long) DAYS_BETWEEN * time), ObserverRole.SUPERVISOR, 1),
                        Optional.empty(),
                        edition.number()));
            }
        }
        return seen;
    }
}
