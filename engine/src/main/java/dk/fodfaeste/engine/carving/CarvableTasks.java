package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Candidate;
import dk.fodfaeste.engine.fit.FitPolicy;
import java.time.LocalDate;
import java.util.List;

/**
 * Which tasks of an inventory could be in a job of a person, each for itself: what a job could be made of, before one is made.
 *
 * @param shown those that could, in the order of the inventory
 * @param others those that could not, each with its main reason; {@link Rejection.NotKnown} is what is still to be found out
 */
public record CarvableTasks(List<InventoryTask> shown, List<RejectedTask> others) {

    public CarvableTasks {
        shown = List.copyOf(shown);
        others = List.copyOf(others);
    }

    /** @param longestDay minutes from coming to going, at least 1 @param today for how many sightings what is not known needs */
    public static CarvableTasks of(
            Inventory inventory, Candidate candidate, int longestDay, LocalDate today, FitPolicy fits) {
        Screening screening = Screening.of(inventory, candidate, longestDay, today, fits);
        return new CarvableTasks(
                screening.carvable().stream().map(task -> task.share().task()).toList(), screening.rejected());
    }
}
