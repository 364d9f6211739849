package dk.fodfaeste.placements;

import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.web.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Talks that are due this week or late: a consultant's own people's, and everybody's for the manager. */
@Component
class PlacementSignals implements Signals {

    private final Placements placements;
    private final People people;

    PlacementSignals(Placements placements, People people) {
        this.placements = placements;
        this.people = people;
    }

    @Override
    public List<Signal> signals(Actor reader, LocalDate today) {
        List<FollowUp> due = placements.followUpsDue(today.plusDays(7));
        Map<UUID, Course> courses = placements
                .courses(due.stream().map(FollowUp::courseId).toList())
                .stream()
                .filter(course -> course.takesPlaceOn(today))
                .collect(Collectors.toMap(Course::id, course -> course));
        Map<UUID, Person> own =
                people
                        .these(courses.values().stream()
                                .map(Course::personId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(person -> isOf(reader, person))
                        .collect(Collectors.toMap(Person::id, person -> person));
        return due.stream()
                .filter(talk -> courses.containsKey(talk.courseId()))
                .filter(talk -> own.containsKey(java.util.Objects.requireNonNull(courses.get(talk.courseId()))
                        .personId()))
                .map(talk -> {
                    Course course = java.util.Objects.requireNonNull(courses.get(talk.courseId()));
                    Person person = java.util.Objects.requireNonNull(own.get(course.personId()));
                    return new Signal(
                            Section.FOLLOW_UPS,
                            "course.signal.talk",
                            List.of(person.shortName()),
                            "/courses/" + course.id(),
                            "course.signal.verb",
                            Optional.of(talk.dueOn()));
                })
                .toList();
    }

    private static boolean isOf(Actor reader, Person person) {
        return reader.role().equals("EMPLOYMENT_MANAGER")
                || person.consultantId().equals(Optional.of(reader.accountId()))
                || person.socialWorkerId().equals(Optional.of(reader.accountId()));
    }
}
