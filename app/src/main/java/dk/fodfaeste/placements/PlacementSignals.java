package dk.fodfaeste.placements;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.placements.ComingTalks.Talk;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Talks that are due this week or late: a consultant's own people's, and everybody's for the manager. */
@Component
class PlacementSignals implements Signals {

    private static final int MOST = 10;

    private final ComingTalks talks;

    PlacementSignals(ComingTalks talks) {
        this.talks = talks;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        ComingTalks.First due = talks.first(reader, today, today.plusDays(7), MOST);
        return Stream.concat(
                        due.talks().stream().map(PlacementSignals::talk),
                        Stream.of(due.more()).filter(more -> more > 0).map(PlacementSignals::others))
                .toList();
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
