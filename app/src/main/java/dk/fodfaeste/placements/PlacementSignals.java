package dk.fodfaeste.placements;

import dk.fodfaeste.placements.ComingTalks.Talk;
import dk.fodfaeste.placements.OverdueCourses.Overdue;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Courses that are overdue; talks that are due this week or late, booked, or about which nobody has written; and what was to be done: a
 * worker's own, and for the manager what nobody below has taken up.
 */
@Component
class PlacementSignals implements Signals {

    private static final int MOST = 10;

    private final ComingTalks talks;
    private final OverdueCourses overdue;

    PlacementSignals(ComingTalks talks, OverdueCourses overdue) {
        this.talks = talks;
        this.overdue = overdue;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        OverdueCourses.First late = overdue.first(reader, today, MOST);
        ComingTalks.First due = talks.first(reader, today.plusDays(7), MOST);
        return Stream.of(
                        late.courses().stream().map(PlacementSignals::overdue),
                        Stream.of(late.more()).filter(more -> more > 0).map(PlacementSignals::otherOverdue),
                        due.talks().stream().map(PlacementSignals::talk),
                        Stream.of(due.more()).filter(more -> more > 0).map(PlacementSignals::others))
                .flatMap(each -> each)
                .toList();
    }

    private static Signal overdue(Overdue course) {
        return new Signal(
                Section.FOLLOW_UPS,
                "course.signal.overdue",
                List.of(course.person(), course.workplace()),
                "/courses/" + course.courseId(),
                "course.signal.overdue.verb",
                Optional.of(course.endsOn()));
    }

    private static Signal otherOverdue(int more) {
        return new Signal(
                Section.FOLLOW_UPS,
                "course.signal.overdue.more",
                List.of(more),
                "/courses?which=" + CoursesPage.Which.OVERDUE,
                "course.signal.more.verb",
                Optional.empty());
    }

    private static Signal talk(Talk talk) {
        String course = "/courses/" + talk.courseId();
        return switch (talk.kind()) {
            case TALK -> signal("course.signal.talk", List.of(talk.person()), course, "course.signal.verb", talk);
            case SILENCE ->
                signal("course.signal.silence", List.of(talk.person()), course, "course.signal.silence.verb", talk);
            case BOOKING ->
                signal(
                        "course.signal.booking",
                        List.of(talk.person(), talk.beginsAt().orElseThrow()),
                        course + "/follow-up",
                        "course.signal.booking.verb",
                        talk);
            case ACTION_POINT ->
                signal(
                        "course.signal.actionPoint",
                        List.of(talk.person(), talk.words().orElseThrow()),
                        course + "/follow-up#action-points",
                        "course.signal.actionPoint.verb",
                        talk);
        };
    }

    private static Signal signal(String key, List<Object> arguments, String address, String verb, Talk talk) {
        return new Signal(
                talk.isBooked() ? Section.BOOKINGS : Section.FOLLOW_UPS,
                key,
                arguments,
                address,
                verb,
                Optional.of(talk.day()));
    }

    private static Signal others(int more) {
        return new Signal(
                Section.FOLLOW_UPS,
                "course.signal.more",
                List.of(more),
                "/courses?sort=" + CoursesPage.Sort.TALK,
                "course.signal.more.verb",
                Optional.empty());
    }
}
