package dk.fodfaeste.matching.successors;

import dk.fodfaeste.placements.HoursStep;
import java.time.LocalDate;

/** What a successor changes. */
public sealed interface Change {

    /** The day that it concerns: the rules of that day judge it. */
    LocalDate from();

    Kind kind();

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
        SHORTENING
    }
}
