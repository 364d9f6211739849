package dk.fodfaeste.placements;

import dk.fodfaeste.people.TimeLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stays, hours and talks of a person, held and agreed. */
@Component
class PlacementTimeLine implements TimeLine {

    private final CourseRepository courses;
    private final Clock clock;

    PlacementTimeLine(CourseRepository courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        List<Event> events = new ArrayList<>();
        for (CourseStory story : courses.stories(personId)) {
            Course course = story.course();
            String workplace = story.workplace();
            if (course.wasCancelled()) {
                events.add(event(course, course.startsOn(), Chapter.STAY, "timeline.cancelled", workplace));
                continue;
            }
            events.add(begun(course, workplace));
            ended(course, workplace).ifPresent(events::add);
            story.steps().stream()
                    .filter(step -> !step.from().equals(course.startsOn()))
                    .map(step -> event(
                            course,
                            step.from(),
                            Chapter.HOURS,
                            "timeline.hours",
                            workplace,
                            step.minutesPerWeek() / 60.0))
                    .forEach(events::add);
            story.talks().stream()
                    .flatMap(talk -> talk(course, talk, workplace).stream())
                    .forEach(events::add);
        }
        return events;
    }

    private static Event begun(Course course, String workplace) {
        return course.minutesPerWeek().isPresent()
                ? event(
                        course,
                        course.startsOn(),
                        Chapter.STAY,
                        "timeline.began.hours",
                        workplace,
                        course.instrument(),
                        course.minutesPerWeek().getAsInt() / 60.0)
                : event(course, course.startsOn(), Chapter.STAY, "timeline.began", workplace, course.instrument());
    }

    private static Optional<Event> ended(Course course, String workplace) {
        return course.outcome()
                .flatMap(outcome -> course.endsOn()
                        .map(day -> event(
                                course,
                                day,
                                Chapter.STAY,
                                course.ledTo().isPresent() ? "timeline.outcome.ledTo" : "timeline.outcome",
                                workplace,
                                outcome,
                                course.ledTo().orElse(""))));
    }

    /** Held, or agreed for a day to come; of the coming ones the course's own page tells them all. */
    private Optional<Event> talk(Course course, FollowUp talk, String workplace) {
        if (talk.heldOn().isPresent()) {
            return Optional.of(event(
                    course,
                    talk.heldOn().get(),
                    Chapter.TALK,
                    "timeline.talk.held",
                    workplace,
                    talk.agreed().orElse("")));
        }
        boolean soon = !talk.dueOn().isAfter(LocalDate.now(clock).plusWeeks(4));
        return course.takesPlace() && soon
                ? Optional.of(event(course, talk.dueOn(), Chapter.TALK, "timeline.talk.due", workplace))
                : Optional.empty();
    }

    private static Event event(Course course, LocalDate day, Chapter chapter, String textKey, Object... arguments) {
        return new Event(day, chapter, textKey, List.of(arguments), Optional.of("/courses/" + course.id()));
    }
}
