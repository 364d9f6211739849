package dk.fodfaeste.placements;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.ComingTalks.Talk;
import dk.fodfaeste.placements.OverdueCourses.Overdue;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Courses that are overdue, and talks that are due this week or late: a consultant's own people's, and everybody's for the manager. */
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
        return new Signal(
                Section.FOLLOW_UPS,
                "course.signal.talk",
                List.of(Person.shortName(talk.firstName(), talk.lastName())),
                "/courses/" + talk.courseId(),
                "course.signal.verb",
                Optional.of(talk.dueOn()));
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
