package dk.fodfaeste.placements;

import dk.fodfaeste.placements.PersonCoursesPage.Stay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The hours of all courses over time, as the rectangles of a drawing of 600 by 130; a table beside it says the same. */
public record Staircase(List<Block> blocks) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 110;

    static Staircase of(List<Stay> stays, LocalDate today) {
        if (stays.isEmpty()) {
            return new Staircase(List.of());
        }
        LocalDate first = stays.stream()
                .map(stay -> stay.course().startsOn())
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = stays.stream()
                .map(stay -> stay.course().endsOn().orElse(today))
                .max(LocalDate::compareTo)
                .filter(today::isBefore)
                .orElse(today);
        int most = Math.max(
                600,
                stays.stream()
                        .flatMap(stay -> steps(stay).stream())
                        .mapToInt(HoursStep::minutesPerWeek)
                        .max()
                        .orElse(0));
        double days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
        List<Block> blocks = new ArrayList<>();
        for (Stay stay : stays) {
            List<HoursStep> steps = steps(stay);
            for (int index = 0; index < steps.size(); index++) {
                HoursStep step = steps.get(index);
                LocalDate until = index + 1 < steps.size()
                        ? steps.get(index + 1).from()
                        : stay.course().endsOn().orElse(today).plusDays(1);
                long x = Math.round(ChronoUnit.DAYS.between(first, step.from()) / days * WIDTH);
                long width = Math.max(3, Math.round(ChronoUnit.DAYS.between(step.from(), until) / days * WIDTH));
                long height = Math.max(4, Math.round((double) step.minutesPerWeek() / most * HEIGHT));
                blocks.add(
                        new Block(x, HEIGHT - height, width, height, step.from().isAfter(today)));
            }
        }
        return new Staircase(blocks);
    }

    private static List<HoursStep> steps(Stay stay) {
        return stay.steps().isEmpty()
                ? List.of(new HoursStep(
                        stay.course().startsOn(), stay.course().minutesPerWeek().orElse(0)))
                : stay.steps();
    }

    /** @param coming what is agreed and has not begun */
    public record Block(long x, long y, long width, long height, boolean coming) {}
}
