package dk.fodfaeste.engine.carving;

import java.util.List;

/**
 * A day's sittings in order.
 *
 * @param presence minutes from coming to going, walking and the break included
 */
record DayLayout(int presence, List<Placed> placed) {

    /** @param start minutes of the day */
    record Placed(CarvableTask task, int start) {}
}
