package dk.fodfaeste.matching.successors;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.HoursStep;
import java.time.LocalDate;
import java.util.List;

/** What a successor changes. */
public sealed interface Change {

    /** The day that it concerns: the rules of that day judge it. */
    LocalDate from();

    Kind kind();

    /** Before the first day: nothing of it begins. @param startsOn the first day that was agreed @param side whose side it was on */
    record Cancellation(LocalDate startsOn, Course.Side side) implements Change {

        @Override
        public LocalDate from() {
            return startsOn;
        }

        @Override
        public Kind kind() {
            return Kind.CANCELLATION;
        }
    }

    /** A later last day. @param after the last day until then */
    record Extension(LocalDate after, LocalDate endsOn) implements Change {

        @Override
        public LocalDate from() {
            return after.plusDays(1);
        }

        @Override
        public Kind kind() {
            return Kind.EXTENSION;
        }
    }

    /**
     * Other hours from a day on, until the next step that is agreed.
     *
     * @param minutesPerWeek on the terms of the course
     * @param wageMinutes a week with wages beside; with the others at most a full week
     */
    record Hours(LocalDate from, int minutesPerWeek, int wageMinutes) implements Change {

        /** The step that it adds to the ladder. */
        public HoursStep step() {
            return new HoursStep(from, minutesPerWeek, wageMinutes);
        }

        @Override
        public Kind kind() {
            return Kind.CHANGE;
        }
    }

    /** An earlier last day, which has not come. */
    record Shortening(LocalDate endsOn) implements Change {

        @Override
        public LocalDate from() {
            return endsOn;
        }

        @Override
        public Kind kind() {
            return Kind.SHORTENING;
        }
    }

    /** The same words as in the table's check, and in the occasions of the rules. */
    enum Kind {
        EXTENSION,
        CHANGE,
        SHORTENING,
        CANCELLATION;

        /** Those that are written on the page of the agreement and wait for signatures; whoever calls a course off asks nobody. */
        public static List<Kind> signed() {
            return List.of(EXTENSION, CHANGE, SHORTENING);
        }
    }
}
