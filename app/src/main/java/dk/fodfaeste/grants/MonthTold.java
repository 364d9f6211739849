package dk.fodfaeste.grants;

import dk.fodfaeste.companies.DaysTold.Told;
import dk.fodfaeste.placements.WorkDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What was written down of the days of a month that is claimed. It is said beside the field for what was worked, and nothing is claimed of it by
 * itself: whether hours away with wages may be claimed was found nowhere.
 *
 * @param away days, the first first
 * @param here days, the first first
 * @param awayMinutes what the days away are by what was agreed; empty where no times are agreed
 * @param hereMinutes the same of the days here
 */
public record MonthTold(
        List<LocalDate> away, List<LocalDate> here, Optional<Integer> awayMinutes, Optional<Integer> hereMinutes) {

    /**
     * A day has the share of its week's hours that its times have of the week's times, for times are from coming to going, with breaks, and
     * hours rise within them.
     *
     * @param days that are claimed
     * @param told of the days; what is told of others counts for nothing
     * @param week when the person is there; empty where it varies
     * @param weekMinutes minutes of the week that a day lies in
     */
    static MonthTold of(
            List<LocalDate> days, Map<LocalDate, Told> told, List<WorkDay> week, ToIntFunction<LocalDate> weekMinutes) {
        List<LocalDate> away = told(days, told, week, Told.AWAY);
        List<LocalDate> here = told(days, told, week, Told.HERE);
        return new MonthTold(away, here, minutes(away, week, weekMinutes), minutes(here, week, weekMinutes));
    }

    /** On a day on which nobody was expected nobody is away; whoever came was here. */
    private static List<LocalDate> told(
            List<LocalDate> days, Map<LocalDate, Told> told, List<WorkDay> week, Told which) {
        return days.stream()
                .filter(day -> told.get(day) == which)
                .filter(day -> which == Told.HERE || week.isEmpty() || there(day, week) > 0)
                .toList();
    }

    private static Optional<Integer> minutes(
            List<LocalDate> days, List<WorkDay> week, ToIntFunction<LocalDate> weekMinutes) {
        int whole = week.stream().mapToInt(WorkDay::minutes).sum();
        boolean known = whole > 0 && days.stream().allMatch(day -> there(day, week) > 0);
        return known
                ? Optional.of((int) Math.round(days.stream()
                        .mapToDouble(day -> (double) weekMinutes.applyAsInt(day) * there(day, week) / whole)
                        .sum()))
                : Optional.empty();
    }

    private static int there(LocalDate day, List<WorkDay> week) {
        return week.stream()
                .filter(each -> each.day() == day.getDayOfWeek())
                .mapToInt(WorkDay::minutes)
                .sum();
    }
}
