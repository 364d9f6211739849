package dk.fodfaeste.lab.town.measure;

import dk.fodfaeste.lab.town.Town;
import dk.fodfaeste.lab.town.way.WayOfWorking;
import dk.fodfaeste.lab.town.work.Diary;
import dk.fodfaeste.lab.town.work.TownEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One way of working in one town.
 *
 * @param notBegun share of people who have not begun a first course by the end of week 0, 1, … 52 after arrival
 * @param completedByQuarter share of the courses that ended in the second, third … quarter that were completed; NaN where none ended. In
 *     the first quarter no course can be completed
 */
public record RunResult(
        WayOfWorking.Kind way,
        long seed,
        Map<Measure, Double> values,
        List<Double> notBegun,
        List<Double> completedByQuarter) {

    private static final int WEEKS_A_QUARTER = 13;

    public RunResult {
        values = Map.copyOf(values);
        notBegun = List.copyOf(notBegun);
        completedByQuarter = List.copyOf(completedByQuarter);
    }

    public static RunResult of(WayOfWorking.Kind way, long seed, Diary diary) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            values.put(measure, measure.of(diary));
        }
        return new RunResult(
                way,
                seed,
                values,
                Waiting.untilFirstCourse(diary, Town.WEEKS_A_YEAR).remaining(),
                IntStream.range(1, diary.town().weeks() / WEEKS_A_QUARTER)
                        .mapToObj(quarter -> completedIn(diary, quarter))
                        .toList());
    }

    private static double completedIn(Diary diary, int quarter) {
        Diary part = diary.of(event -> event.week() / WEEKS_A_QUARTER == quarter);
        double completed = part.count(TownEvent.CourseCompleted.class);
        return completed / (completed + part.count(TownEvent.EarlyStop.class));
    }

    public double value(Measure measure) {
        return values.getOrDefault(measure, Double.NaN);
    }
}
