package dk.fodfaeste.catalogue.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringTokenizer;
import org.springframework.stereotype.Component;

/** Coasts and the borders of municipalities (free geodata, Klimadatastyrelsen), as bin/outlines made them. */
@Component
public class Outlines {

    private static final double UNIT = 10_000;
    private static final int LEVELS = 3;

    /** Borders say little on the whole country, and are half of its points. */
    private static final int BORDERS_FROM = 1;

    private final List<Line> islands = new ArrayList<>();
    private final List<Line> borders = new ArrayList<>();

    Outlines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outlines.class.getResourceAsStream("/geo/outlines.txt")),
                StandardCharsets.US_ASCII))) {
            file.lines().forEach(line -> (line.startsWith("L") ? islands : borders).add(read(line)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Line read(String line) {
        StringTokenizer numbers = new StringTokenizer(line.substring(2), " ");
        List<Point> points = new ArrayList<>();
        int longitude = 0;
        int latitude = 0;
        while (numbers.hasMoreTokens()) {
            longitude += Integer.parseInt(numbers.nextToken());
            latitude += Integer.parseInt(numbers.nextToken());
            points.add(
                    new Point(Mercator.of(latitude / UNIT, longitude / UNIT), Integer.parseInt(numbers.nextToken())));
        }
        return new Line(List.copyOf(points));
    }

    /** What of them is seen in the frame, no finer than one can see. */
    public Drawing drawn(Frame frame) {
        SvgPath land = new SvgPath();
        islands.forEach(island -> land.addRing(Clip.ring(island.at(frame))));
        SvgPath between = new SvgPath();
        if (frame.zoom() >= BORDERS_FROM) {
            borders.forEach(border -> Clip.line(border.at(frame)).forEach(between::addLine));
        }
        return new Drawing(land.toString(), between.toString());
    }

    /** Paths of SVG, in tenths of the units of a {@link Frame}. @param borders empty where none is seen */
    public record Drawing(String land, String borders) {}

    private record Point(Mercator at, int level) {}

    private record Line(List<Point> points) {

        List<double[]> at(Frame frame) {
            int level = Math.min(frame.zoom(), LEVELS);
            List<double[]> seen = new ArrayList<>();
            for (Point point : points) {
                if (point.level <= level) {
                    seen.add(new double[] {frame.x(point.at), frame.y(point.at)});
                }
            }
            return seen;
        }
    }
}
