package dk.fodfaeste.documents;

import dk.fodfaeste.placements.HoursStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The agreed hours as a staircase on paper: each step from its day to the next one's, as high as its hours. Drawn with boxes of the page itself and not as SVG:
 * the module for that (openhtmltopdf-svg-support) brings nineteen jars of Batik along, with a script engine, to fill a few rectangles. The drawing
 * says nothing that the table below it does not say in words, and so it is left out of what is read aloud.
 */
public record Stairs(List<Tread> treads) {

    /** Millimetres of the highest step. */
    public static final int HEIGHT = 26;

    private static final int DAYS_WITHOUT_END = 28;

    public Stairs {
        treads = List.copyOf(treads);
    }

    /**
     * @param steps the first first
     * @param endsOn empty where no last day is agreed: the last step is drawn four weeks wide
     */
    public static Stairs of(List<HoursStep> steps, Optional<LocalDate> endsOn) {
        int most = steps.stream().mapToInt(HoursStep::allMinutes).max().orElse(0);
        if (most == 0) {
            return new Stairs(List.of());
        }
        LocalDate first = steps.getFirst().from();
        LocalDate last = steps.getLast().from();
        LocalDate until =
                endsOn.map(day -> day.plusDays(1)).filter(last::isBefore).orElse(last.plusDays(DAYS_WITHOUT_END));
        long days = ChronoUnit.DAYS.between(first, until);
        return new Stairs(IntStream.range(0, steps.size())
                .mapToObj(at -> {
                    LocalDate next = at + 1 < steps.size() ? steps.get(at + 1).from() : until;
                    double left =
                            share(ChronoUnit.DAYS.between(first, steps.get(at).from()), days, 100);
                    return new Tread(
                            left,
                            share(ChronoUnit.DAYS.between(first, next), days, 100) - left,
                            share(steps.get(at).minutesPerWeek(), most, HEIGHT),
                            share(steps.get(at).wageMinutes(), most, HEIGHT));
                })
                .toList());
    }

    private static double share(long part, long whole, int of) {
        return hundredths((double) of * part / whole);
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /**
     * @param left from where, in percent
     * @param width in percent
     * @param stay how high on the terms of the course, in millimetres
     * @param wage how much higher with ordinary wages, in millimetres
     */
    public record Tread(double left, double width, double stay, double wage) {

        /** A box from the bottom, as style. @param colour as CSS has it */
        public String box(double above, double height, String colour) {
            return "position: absolute; left: %s%%; width: %s%%; top: %smm; height: %smm; background-color: %s;"
                    .formatted(left, hundredths(width), hundredths(HEIGHT - above - height), height, colour);
        }
    }
}
