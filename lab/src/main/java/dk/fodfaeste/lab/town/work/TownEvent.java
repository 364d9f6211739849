package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.lab.town.Person;
import dk.fodfaeste.lab.town.TownOpening;

/** Something that happened to a person in a week. */
public sealed interface TownEvent {

    int week();

    Person person();

    record Arrived(int week, Person person) implements TownEvent {}

    /** Moved away, or left for another reason, while waiting. */
    record LeftTown(int week, Person person) implements TownEvent {}

    record CourseBegun(int week, Person person, TownOpening opening) implements TownEvent {}

    record CourseCompleted(int week, Person person, TownOpening opening) implements TownEvent {}

    record EarlyStop(int week, Person person, TownOpening opening) implements TownEvent {}

    /** A completed course led to a job in the same opening. The person needs the organisation no more. */
    record JobFound(int week, Person person, TownOpening opening) implements TownEvent {}
}
