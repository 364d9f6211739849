package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.Fit;
import dk.fodfaeste.engine.fit.FitPolicy;
import dk.fodfaeste.engine.fit.Gate;
import dk.fodfaeste.engine.fit.Reason;
import dk.fodfaeste.engine.fit.Remedy;
import dk.fodfaeste.engine.fit.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which tasks could be in a job of the person at all, each for itself, and why not the others. */
final class Screening {

    private final Inventory inventory;
    private final Candidate candidate;
    private final int longestDay;
    private final LocalDate today;
    private final FitPolicy fits;
    private final List<Optional<String>> places = new ArrayList<>();
    private final List<CarvableTask> carvable = new ArrayList<>();
    private final List<RejectedTask> rejected = new ArrayList<>();

    private Screening(Inventory inventory, Candidate candidate, int longestDay, LocalDate today, FitPolicy fits) {
        this.inventory = inventory;
        this.candidate = candidate;
        this.longestDay = longestDay;
        this.today = today;
        this.fits = fits;
    }

    static Screening of(Inventory inventory, Candidate candidate, int longestDay, LocalDate today, FitPolicy fits) {
        Screening screening = new Screening(inventory, candidate, longestDay, today, fits);
        inventory.tasks().forEach(screening::screen);
        return screening;
    }

    List<CarvableTask> carvable() {
        return List.copyOf(carvable);
    }

    List<RejectedTask> rejected() {
        return List.copyOf(rejected);
    }

    private void screen(InventoryTask task) {
        Fit fit = Fit.of(candidate, inventory.opening(task.id(), List.of(task)), fits);
        List<WeekPattern> patterns = WeekPattern.of(task.timesPerWeek(), sharedDays(task));
        gate(fit)
                .or(() -> longerThanDay(task, patterns))
                .or(() -> need(fit))
                .ifPresentOrElse(
                        reason -> rejected.add(new RejectedTask(task, reason)),
                        () -> carvable.add(carvable(task, fit, patterns)));
    }

    private Set<DayOfWeek> sharedDays(InventoryTask task) {
        Set<DayOfWeek> shared = new TreeSet<>(task.window().days());
        shared.retainAll(candidate.available().days());
        return shared;
    }

    private static Optional<Rejection> gate(Fit fit) {
        return fit.closed().stream().findFirst().map(gate -> switch (gate) {
            case Gate.OutsideTime time -> new Rejection.NoCommonTime(time.daysNeeded(), time.daysPossible());
            default -> new Rejection.Closed(gate);
        });
    }

    private Optional<Rejection> longerThanDay(InventoryTask task, List<WeekPattern> patterns) {
        int turns = patterns.stream().mapToInt(WeekPattern::mostTurns).min().orElse(1);
        return Optional.<Rejection>of(new Rejection.LongerThanDay(turns * task.minutes(), longestDay))
                .filter(reason -> turns * task.minutes() > longestDay);
    }

    private Optional<Rejection> need(Fit fit) {
        Optional<Rejection> notMet = fit.reasons().stream()
                .filter(Reason::closes)
                .findFirst()
                .map(reason -> new Rejection.NotMet(reason.need()));
        return notMet.or(() -> fit.whatWouldChangeIt(today).stream()
                .filter(Remedy.Observe.class::isInstance)
                .map(Remedy.Observe.class::cast)
                .findFirst()
                .map(observe -> new Rejection.NotKnown(observe.need(), observe.sightings())));
    }

    private CarvableTask carvable(InventoryTask task, Fit fit, List<WeekPattern> patterns) {
        TimeWindow window = task.window();
        TimeWindow available = candidate.available();
        int from = Math.max(minuteOfDay(window.from()), minuteOfDay(available.from()));
        int until = Math.min(minuteOfDay(window.until()), minuteOfDay(available.until()));
        if (!places.contains(task.place())) {
            places.add(task.place());
        }
        return new CarvableTask(
                carvable.size(), TaskShare.of(task, fit.fit()), from, until, places.indexOf(task.place()), patterns);
    }

    private static int minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
