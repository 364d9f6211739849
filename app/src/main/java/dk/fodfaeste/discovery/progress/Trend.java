package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the two said about one indicator, talk by talk.
 *
 * @param indicator as it is worded now
 * @param points the earliest first; each keeps the words that were read aloud then
 */
public record Trend(Indicator indicator, List<Point> points) {

    public Trend {
        points = List.copyOf(points);
    }

    /** @param talks those that count, the latest first */
    static Trend of(Indicator indicator, List<Talk> talks, Indicators indicators) {
        List<Point> points = new ArrayList<>();
        talks.reversed()
                .forEach(talk -> indicators
                        .find(talk.wording(), indicator.id())
                        .map(worded -> new Point(
                                talk.sitting().on(),
                                worded,
                                talk.answers().of(Viewpoint.PERSON, worded.id()),
                                talk.answers().of(Viewpoint.WORKER, worded.id())))
                        .filter(point ->
                                point.person().isSaid() || point.worker().isSaid())
                        .ifPresent(points::add));
        return new Trend(indicator, points);
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    public Point latest() {
        return points.getLast();
    }

    /** Whether there is a line to draw: two steps of one of the two. */
    public boolean isDrawn() {
        return Arrays.stream(Viewpoint.values())
                .anyMatch(viewpoint -> points.stream()
                                .filter(point -> point.of(viewpoint).step().isPresent())
                                .count()
                        > 1);
    }

    /** For the chart: days since the first talk, with commas between; nothing where the words changed, so that no line leads across. */
    public String days() {
        return told(
                point -> Long.toString(ChronoUnit.DAYS.between(points.getFirst().on(), point.on())));
    }

    /** For the chart: the steps with commas between, nothing where there is none. */
    public String steps(Viewpoint viewpoint) {
        return told(point -> point.of(viewpoint).step().map(String::valueOf).orElse(""));
    }

    private String told(Function<Point, String> part) {
        List<String> parts = new ArrayList<>();
        int wording = points.getFirst().worded().wording();
        for (Point point : points) {
            if (point.worded().wording() != wording) {
                parts.add("");
                wording = point.worded().wording();
            }
            parts.add(part.apply(point));
        }
        return String.join(",", parts);
    }

    /** What was said on a day. @param worded the indicator as it was read aloud then */
    public record Point(LocalDate on, Indicator worded, Answer person, Answer worker) {

        public Answer of(Viewpoint viewpoint) {
            return viewpoint == Viewpoint.PERSON ? person : worker;
        }

        public String told(Viewpoint viewpoint, Words words) {
            return worded.told(of(viewpoint), words);
        }

        /** Whether the two see it differently by more than the words beside each other. */
        public boolean isApart() {
            return person.step()
                            .flatMap(own -> worker.step().map(other -> Math.abs(own - other)))
                            .orElse(0)
                    >= Suggestion.FAR;
        }
    }
}
