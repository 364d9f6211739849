package dk.fodfaeste.catalogue.map;

import java.util.ArrayList;
import java.util.List;

/** What of a line or a ring falls on the map, with a hem that hides the cuts. Points are {x, y}. */
final class Clip {

    private static final double HEM = 8;

    private Clip() {}

    /** Sutherland and Hodgman 1974: one side after the other. @return empty where nothing is left */
    static List<double[]> ring(List<double[]> ring) {
        List<double[]> left = side(ring, 0, -HEM, 1);
        left = side(left, 0, Frame.WIDTH + HEM, -1);
        left = side(left, 1, -HEM, 1);
        return side(left, 1, Frame.HEIGHT + HEM, -1);
    }

    /** @param axis 0 for x, 1 for y @param inside 1 where larger is inside, -1 where smaller is */
    private static List<double[]> side(List<double[]> ring, int axis, double limit, int inside) {
        List<double[]> kept = new ArrayList<>(ring.size());
        for (int number = 0; number < ring.size(); number++) {
            double[] from = ring.get((number + ring.size() - 1) % ring.size());
            double[] to = ring.get(number);
            boolean fromIn = inside * (from[axis] - limit) >= 0;
            boolean toIn = inside * (to[axis] - limit) >= 0;
            if (fromIn != toIn) {
                kept.add(crossing(from, to, axis, limit));
            }
            if (toIn) {
                kept.add(to);
            }
        }
        return kept;
    }

    private static double[] crossing(double[] from, double[] to, int axis, double limit) {
        double part = (limit - from[axis]) / (to[axis] - from[axis]);
        double[] point = {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
        point[axis] = limit;
        return point;
    }

    /** Its pieces that may be seen: a step of the line is kept whole or not at all. */
    static List<List<double[]>> line(List<double[]> line) {
        List<List<double[]>> pieces = new ArrayList<>();
        List<double[]> piece = new ArrayList<>();
        for (int number = 1; number < line.size(); number++) {
            double[] from = line.get(number - 1);
            double[] to = line.get(number);
            if (isSeen(from, to)) {
                if (piece.isEmpty()) {
                    piece.add(from);
                }
                piece.add(to);
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static boolean isSeen(double[] from, double[] to) {
        return Math.max(from[0], to[0]) >= -HEM
                && Math.min(from[0], to[0]) <= Frame.WIDTH + HEM
                && Math.max(from[1], to[1]) >= -HEM
                && Math.min(from[1], to[1]) <= Frame.HEIGHT + HEM;
    }
}
