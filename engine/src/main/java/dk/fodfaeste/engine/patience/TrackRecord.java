package dk.fodfaeste.engine.patience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a company's courses, oldest first. Of those that ended on one day an early stop counts as the later one: patience errs
 * on the careful side.
 */
public record TrackRecord(List<EndedCourse> courses) {

    public TrackRecord {
        courses = courses.stream()
                .sorted(Comparator.comparing(EndedCourse::endedOn).thenComparing(EndedCourse::isStoppedEarly))
                .toList();
    }

    public static TrackRecord of(Collection<EndedCourse> courses) {
        return new TrackRecord(List.copyOf(courses));
    }

    /** Without what a later day will bring. */
    TrackRecord until(LocalDate today) {
        return new TrackRecord(courses.stream()
                .filter(course -> !course.endedOn().isAfter(today))
                .toList());
    }

    /** The early stops since the last course that ended otherwise, and since the last talk; oldest first. */
    List<EndedCourse> stopsInARowSince(LocalDate lastTalk) {
        List<EndedCourse> stops = new ArrayList<>();
        for (EndedCourse course : courses.reversed()) {
            if (!course.isStoppedEarly() || !course.endedOn().isAfter(lastTalk)) {
                break;
            }
            stops.addFirst(course);
        }
        return List.copyOf(stops);
    }
}
