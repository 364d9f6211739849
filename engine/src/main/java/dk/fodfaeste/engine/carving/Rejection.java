package dk.fodfaeste.engine.carving;

import dk.fodfaeste.engine.fit.Gate;
import dk.fodfaeste.engine.fit.Need;
import java.util.List;

/** The one main reason why a task is not in a carved job. Of several reasons the first in this order is the main one. */
public sealed interface Rejection {

    /** A gate that neither hours nor tasks can open: credentials, the commute, more than the person's whole week. */
    record Closed(Gate gate) implements Rejection {}

    /** @param daysPossible days on which workplace and person are both free for as long as the task takes */
    record NoCommonTime(int daysNeeded, int daysPossible) implements Rejection {}

    /** One time, with its turns on the same day, is longer than the person's longest day. */
    record LongerThanDay(int minutes, int longestDay) implements Rejection {}

    /** A must that was seen not to be there, and that the workplace cannot adapt. */
    record NotMet(Need need) implements Rejection {}

    /** A must that nobody has seen enough. @param sightings of a supervisor after which it would be MET */
    record NotKnown(Need need, int sightings) implements Rejection {}

    /** It would ease nobody. */
    record NoRelief() implements Rejection {}

    /** It would be a day's only task, and too short to come for. */
    record AloneInADay(int minutes, int leastMinutes) implements Rejection {}

    /**
     * It fits the person, but not beside the tasks of the job, which are worth more.
     *
     * @param displaces the fewest tasks of the job that would have to go, and of these the ones that are worth least
     */
    record NoRoomInWeek(List<InventoryTask> displaces) implements Rejection {}
}
