package dk.fodfaeste.engine.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hard gates, each with its own reason. */
public final class Gates {

    private Gates() {}

    /** What keeps the person out of the opening, whatever the person can do; empty where nothing does. */
    public static List<Gate> closed(Candidate candidate, Opening opening, FitPolicy policy) {
        List<Gate> closed = new ArrayList<>();
        if (opening.paused()) {
            closed.add(new Gate.WorkplacePaused());
        }
        if (candidate.refused().contains(opening.id())) {
            closed.add(new Gate.Refused());
        }
        hours(candidate, opening, closed);
        for (Task task : opening.tasks()) {
            time(candidate, task, closed);
        }
        commute(candidate, opening, policy, closed);
        opening.credentials().stream()
                .filter(credential -> !candidate.credentials().contains(credential))
                .sorted()
                .forEach(credential -> closed.add(new Gate.LacksCredential(credential)));
        return List.copyOf(closed);
    }

    private static void hours(Candidate candidate, Opening opening, List<Gate> closed) {
        candidate.maxMinutesPerWeek().ifPresent(possible -> {
            if (opening.minutesPerWeek() > possible) {
                closed.add(new Gate.TooManyHours(opening.minutesPerWeek(), possible));
            }
        });
    }

    private static void time(Candidate candidate, Task task, List<Gate> closed) {
        boolean longEnough = candidate.available().minutesShared(task.window()) >= task.minutes();
        int days = longEnough ? (int) candidate.available().daysShared(task.window()) : 0;
        if (days < task.daysNeeded()) {
            closed.add(new Gate.OutsideTime(task.name(), task.daysNeeded(), days));
        }
    }

    private static void commute(Candidate candidate, Opening opening, FitPolicy policy, List<Gate> closed) {
        tooFar(candidate, opening, policy).ifPresent(closed::add);
    }

    /** Whether the opening is further away than the person can go; empty where it is not, or nobody knows. */
    public static Optional<Gate.TooFar> tooFar(Candidate candidate, Opening opening, FitPolicy policy) {
        if (candidate.home().isEmpty()
                || opening.place().isEmpty()
                || candidate.maxCommuteMinutes().isEmpty()) {
            return Optional.empty();
        }
        int limit = candidate.maxCommuteMinutes().getAsInt();
        double reach = policy.reach(limit);
        double kilometres = candidate.home().get().kilometresTo(opening.place().get());
        return kilometres > reach ? Optional.of(new Gate.TooFar(kilometres, reach, limit)) : Optional.empty();
    }
}
