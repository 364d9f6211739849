package dk.fodfaeste.catalogue.map;

import java.util.List;

/** A path of SVG as short as it can be: whole tenths, each point from the one before. */
final class SvgPath {

    private static final int TENTHS = 10;

    private final StringBuilder path = new StringBuilder();

    void addRing(List<double[]> ring) {
        if (ring.size() > 2) {
            addLine(ring);
            path.append('z');
        }
    }

    void addLine(List<double[]> line) {
        long x = 0;
        long y = 0;
        for (int number = 0; number < line.size(); number++) {
            long nextX = Math.round(line.get(number)[0] * TENTHS);
            long nextY = Math.round(line.get(number)[1] * TENTHS);
            if (number == 0) {
                path.append('M').append(nextX).append(' ').append(nextY).append('l');
            } else {
                append(nextX - x);
                append(nextY - y);
            }
            x = nextX;
            y = nextY;
        }
    }

    /** A minus parts numbers as well as a space does. */
    private void append(long number) {
        char last = path.charAt(path.length() - 1);
        if (number >= 0 && last != 'l') {
            path.append(' ');
        }
        path.append(number);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
