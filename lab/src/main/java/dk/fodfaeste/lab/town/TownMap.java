package dk.fodfaeste.lab.town;

import dk.fodfaeste.engine.fit.Place;
import java.util.random.RandomGenerator;

/** Where people live and work: spread evenly over a square of about 14 by 14 kilometres. */
final class TownMap {

    private static final Place SOUTH_WEST = new Place(55.62, 12.45);
    private static final double DEGREES_NORTH = 0.126;
    private static final double DEGREES_EAST = 0.224;

    private TownMap() {}

    static Place somewhere(RandomGenerator random) {
        return new Place(
                SOUTH_WEST.latitude() + DEGREES_NORTH * random.nextDouble(),
                SOUTH_WEST.longitude() + DEGREES_EAST * random.nextDouble());
    }
}
