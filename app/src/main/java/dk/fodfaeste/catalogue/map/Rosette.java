package dk.fodfaeste.catalogue.map;

import java.util.ArrayList;
import java.util.List;

/** Many marks around one point, each as near to it as it can be without touching another: rings of 6, 12, 18 … around the first. */
public final class Rosette {

    private static final double APART = 70;
    private static final int FIRST_RING = 6;

    private Rosette() {}

    /** @param many at least 1 @return as many, the middle first */
    public static List<Seat> seats(int many) {
        List<Seat> seats = new ArrayList<>(List.of(new Seat(0, 0)));
        for (int ring = 1; seats.size() < many; ring++) {
            int here = Math.min(FIRST_RING * ring, many - seats.size());
            for (int number = 0; number < here; number++) {
                double angle = 2 * Math.PI * number / here - Math.PI / 2;
                seats.add(new Seat(APART * ring * Math.cos(angle), APART * ring * Math.sin(angle)));
            }
        }
        return List.copyOf(seats);
    }

    /** How far from the middle so many reach, with room around them. */
    public static double reach(int many) {
        return seats(many).stream()
                        .mapToDouble(seat -> Math.hypot(seat.x(), seat.y()))
                        .max()
                        .orElse(0)
                + APART / 2;
    }

    /** Away from the point, in units of a frame. */
    public record Seat(double x, double y) {}
}
