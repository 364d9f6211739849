package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What can be carved from a workplace's inventory for one person, matching § 7.
 *
 * @param jobs the best first, then smaller ones to begin with; empty when no task fits
 * @param rejected every task that is not in the best job, with its reason
 */
public record Carving(List<CarvedJob> jobs, List<RejectedTask> rejected) {

    public Carving {
        jobs = List.copyOf(jobs);
        rejected = List.copyOf(rejected);
    }

    /**
     * The same answer for the same question, on every machine.
     *
     * @param candidate whose most minutes a week count from coming to going, walking and breaks included
     * @param longestDay minutes from coming to going, at least 1
     * @param today for how many sightings what is not known needs
     */
    public static Carving of(
            Inventory inventory,
            Candidate candidate,
            int longestDay,
            LocalDate today,
            FitPolicy fits,
            CarvingPolicy policy) {
        if (longestDay < 1) {
            throw new IllegalArgumentException("a longest day has a minute or more, not " + longestDay);
        }
        Screening screening = Screening.of(inventory, candidate, longestDay, today, fits);
        int mostMinutes = Math.min(
                policy.mostMinutesPerWeek(), candidate.maxMinutesPerWeek().orElse(policy.mostMinutesPerWeek()));
        Week week = new Week(screening.carvable(), new Days(policy, longestDay), policy, longestDay, mostMinutes);
        List<CarvedJob> jobs = sizes(week, best(week)).stream()
                .map(sized -> job(inventory, sized, screening.rejected()))
                .toList();
        return new Carving(
                jobs,
                jobs.isEmpty()
                        ? rejected(inventory, new Sized(week, List.of()), screening.rejected())
                        : jobs.getFirst().rejected());
    }

    /** A job in the making. @param week as long as the job may be */
    private record Sized(Week week, List<Choice> choices) {}

    /** Exact where the inventory is small, and improved from there where it is not. */
    static List<Choice> best(Week week) {
        if (week.tasks().size() > week.policy().exactUpTo()) {
            return CarvingSearch.improved(week, GreedyCarving.of(week));
        }
        ExactCarving.Answer exact = ExactCarving.of(week);
        return exact.isProved() ? exact.choices() : CarvingSearch.improved(week, exact.choices());
    }

    /** The best, and the best of each smaller size: worth less and shorter, so that none is plainly worse than another. */
    private static List<Sized> sizes(Week week, List<Choice> best) {
        List<Sized> sizes = new ArrayList<>();
        if (best.isEmpty()) {
            return sizes;
        }
        sizes.add(new Sized(week, best));
        int presence = week.worth(best).orElseThrow().presence();
        for (double share : week.policy().sizes()) {
            Week shorter = week.within((int) (presence * share));
            List<Choice> smaller = smaller(shorter);
            if (!smaller.isEmpty()
                    && contribution(smaller) < contribution(sizes.getLast().choices())) {
                sizes.add(new Sized(shorter, smaller));
            }
        }
        return sizes;
    }

    private static List<Choice> smaller(Week week) {
        return week.tasks().size() > week.policy().exactUpTo()
                ? ExactPieces.improved(week, GreedyCarving.of(week))
                : ExactCarving.of(week).choices();
    }

    private static long contribution(Collection<Choice> choices) {
        return choices.stream()
                .mapToLong(choice -> choice.task().contribution())
                .sum();
    }

    private static CarvedJob job(Inventory inventory, Sized sized, List<RejectedTask> closed) {
        List<TaskShare> shares = sized.choices().stream()
                .map(choice -> choice.task().share())
                .sorted(Comparator.comparingLong(TaskShare::contribution)
                        .reversed()
                        .thenComparing(share -> share.task().id()))
                .toList();
        Map<DayOfWeek, DayLayout> days = sized.week().layout(sized.choices()).orElseThrow();
        List<Sitting> sittings = new ArrayList<>();
        days.forEach((day, layout) -> layout.placed().forEach(placed -> sittings.add(sitting(day, placed))));
        return new CarvedJob(inventory, sittings, shares, rejected(inventory, sized, closed));
    }

    private static Sitting sitting(DayOfWeek day, DayLayout.Placed placed) {
        LocalTime start = LocalTime.MIDNIGHT.plusMinutes(placed.start());
        return new Sitting(
                day,
                start,
                start.plusMinutes(placed.task().minutes()),
                placed.task().share().task());
    }

    /** In the order of the inventory. */
    private static List<RejectedTask> rejected(Inventory inventory, Sized sized, List<RejectedTask> closed) {
        Displacement displacement = new Displacement(sized.week(), sized.choices());
        List<CarvableTask> taken = sized.choices().stream().map(Choice::task).toList();
        List<RejectedTask> all = new ArrayList<>(closed);
        sized.week().tasks().stream()
                .filter(task -> !taken.contains(task))
                .forEach(task -> all.add(new RejectedTask(task.share().task(), displacement.reason(task))));
        all.sort(Comparator.comparingInt(rejected -> inventory.tasks().indexOf(rejected.task())));
        return all;
    }
}
