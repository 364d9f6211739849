package dk.fodfaeste.bench.index;

import dk.fodfaeste.engine.fit.Opening;
import dk.fodfaeste.engine.fit.Task;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The openings as a careful loop would keep them: a column for every gate, and every need a number into the person's array. The tasks of one
 * opening share their window here, so that the strictest tells for all.
 *
 * @param minutesPerWeek beyond every person's where the workplace is paused
 * @param seconds the longest task
 * @param until second of the day until which the person must be free at least
 * @param from second of the day from which the person must be free at the latest
 * @param x kilometres from the middle of the Earth, as y and z
 * @param needs eight of every opening, one opening after the other
 */
record FlatOpenings(
        int[] minutesPerWeek,
        int[] seconds,
        int[] until,
        int[] from,
        int[] days,
        int[] daysNeeded,
        int[] credentials,
        double[] x,
        double[] y,
        double[] z,
        int[] needs) {

    static FlatOpenings of(List<Opening> openings, NeedNumbers numbers) {
        double[][] places = openings.stream()
                .map(opening -> FlatPerson.point(opening.place().orElseThrow()))
                .toArray(double[][]::new);
        return new FlatOpenings(
                column(openings, each -> each.paused() ? Integer.MAX_VALUE : each.minutesPerWeek()),
                column(openings, FlatOpenings::seconds),
                column(
                        openings,
                        each -> each.tasks().stream()
                                .mapToInt(task -> task.window().from().toSecondOfDay() + seconds(each))
                                .max()
                                .orElse(0)),
                column(
                        openings,
                        each -> each.tasks().stream()
                                .mapToInt(task -> task.window().until().toSecondOfDay() - seconds(each))
                                .min()
                                .orElse(Integer.MAX_VALUE)),
                column(
                        openings,
                        each -> each.tasks().stream()
                                .map(Task::window)
                                .mapToInt(FlatOpenings::days)
                                .max()
                                .orElse(0)),
                column(
                        openings,
                        each -> each.tasks().stream()
                                .mapToInt(Task::daysNeeded)
                                .max()
                                .orElse(0)),
                column(openings, each -> FlatPerson.credentials(each.credentials())),
                Arrays.stream(places).mapToDouble(place -> place[0]).toArray(),
                Arrays.stream(places).mapToDouble(place -> place[1]).toArray(),
                Arrays.stream(places).mapToDouble(place -> place[2]).toArray(),
                openings.stream()
                        .flatMap(opening -> opening.needs().stream())
                        .mapToInt(numbers::of)
                        .toArray());
    }

    private static int[] column(List<Opening> openings, ToIntFunction<Opening> value) {
        return openings.stream().mapToInt(value).toArray();
    }

    private static int seconds(Opening opening) {
        return 60 * opening.tasks().stream().mapToInt(Task::minutes).max().orElse(0);
    }

    static int days(TimeWindow window) {
        return window.days().stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    int size() {
        return x.length;
    }
}
