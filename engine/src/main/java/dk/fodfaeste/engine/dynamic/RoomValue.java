package dk.fodfaeste.engine.dynamic;

/**
 * What the room of one place is worth to those still to come, by dynamic programming over their number and the room:
 * {@code V(t, c) = V(t−1, c) + E[(reward − (V(t−1, c) − V(t−1, c − size)))⁺]}.
 */
final class RoomValue {

    private final int mostToCome;
    private final double[][] rows;

    /**
     * @param toCome number of cases still to come
     * @param kept how many steps ahead the values are asked for: from {@code toCome − kept} to {@code toCome}
     */
    RoomValue(Demand demand, int toCome, int room, int kept) {
        mostToCome = toCome;
        rows = new double[Math.min(kept, toCome) + 1][room + 1];
        double[] value = new double[room + 1];
        for (int coming = 1; coming <= toCome; coming++) {
            keep(value, coming - 1);
            value = oneMore(demand, value);
        }
        keep(value, toCome);
    }

    private void keep(double[] value, int toCome) {
        if (mostToCome - toCome < rows.length) {
            rows[mostToCome - toCome] = value.clone();
        }
    }

    private static double[] oneMore(Demand demand, double[] before) {
        double[] after = before.clone();
        for (int room = 1; room < before.length; room++) {
            int largest = Math.min(room, demand.largestSize());
            for (int size = 1; size <= largest; size++) {
                after[room] += demand.gain(size, before[room] - before[room - size]);
            }
        }
        return after;
    }

    double of(int toCome, int room) {
        return rows[mostToCome - toCome][room];
    }
}
