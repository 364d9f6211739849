package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Candidate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The rules of a carved job, read from the finished timetable only: the judge that shares nothing with the search. */
final class HoldsTogether {

    private HoldsTogether() {}

    static List<String> faults(CarvedJob job, Candidate candidate, int longestDay, CarvingPolicy policy) {
        List<String> faults = new ArrayList<>();
        int presence = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Sitting> sittings =
                    job.week().stream().filter(sitting -> sitting.day() == day).toList();
            if (!sittings.isEmpty()) {
                int minutes =
                        minutes(sittings.getFirst().start(), sittings.getLast().end());
                presence += minutes;
                check(minutes <= longestDay, day + " is too long", faults);
                check(breaks(sittings, policy, faults) <= 1, day + " has two breaks", faults);
                sittings.forEach(sitting -> window(sitting, candidate, faults));
                boolean alone = sittings.stream().map(Sitting::task).distinct().count() == 1;
                int work = sittings.stream()
                        .mapToInt(sitting -> sitting.task().minutes())
                        .sum();
                check(!alone || work >= policy.leastMinutesAlone(), day + " isolates", faults);
            }
        }
        check(presence <= candidate.maxMinutesPerWeek().orElse(2220), "the week is too long", faults);
        job.tasks()
                .forEach(task -> check(
                        job.week().stream()
                                        .filter(sitting -> sitting.task().equals(task))
                                        .count()
                                == task.timesPerWeek(),
                        task.name() + " is not done as often as it must",
                        faults));
        return faults;
    }

    private static int breaks(List<Sitting> sittings, CarvingPolicy policy, List<String> faults) {
        int breaks = 0;
        for (int index = 1; index < sittings.size(); index++) {
            Sitting before = sittings.get(index - 1);
            Sitting next = sittings.get(index);
            boolean samePlace = before.task().place().equals(next.task().place());
            int hole = minutes(before.end(), next.start()) - (samePlace ? 0 : policy.walkingMinutes());
            check(
                    hole == 0 || hole >= policy.shortestBreak() && hole <= policy.longestBreak(),
                    "a hole of " + hole,
                    faults);
            check(hole > 0 || !before.task().equals(next.task()), "two turns right after each other", faults);
            breaks += hole > 0 ? 1 : 0;
        }
        return breaks;
    }

    private static void window(Sitting sitting, Candidate candidate, List<String> faults) {
        for (var window : List.of(sitting.task().window(), candidate.available())) {
            check(
                    window.days().contains(sitting.day())
                            && !sitting.start().isBefore(window.from())
                            && !sitting.end().isAfter(window.until()),
                    sitting + " is out of time",
                    faults);
        }
        check(
                minutes(sitting.start(), sitting.end()) == sitting.task().minutes(),
                sitting + " has not its minutes",
                faults);
    }

    private static int minutes(LocalTime from, LocalTime until) {
        return (int) Duration.between(from, until).toMinutes();
    }

    private static void check(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
