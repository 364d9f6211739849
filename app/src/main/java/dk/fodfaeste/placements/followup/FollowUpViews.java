package dk.fodfaeste.placements.followup;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.FollowedCourses.Line;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of a course's follow-up, as it stands or with what was typed wrong. */
@Component
public class FollowUpViews {

    private final Pages pages;
    private final Placements placements;
    private final People people;
    private final Colleagues colleagues;
    private final Bookings bookings;
    private final ActionPoints actionPoints;
    private final CourseAbsences absences;
    private final FollowedCourses lines;
    private final AuditLog log;
    private final Clock clock;

    FollowUpViews(
            Pages pages,
            Placements placements,
            People people,
            Colleagues colleagues,
            Bookings bookings,
            ActionPoints actionPoints,
            CourseAbsences absences,
            FollowedCourses lines,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.people = people;
        this.colleagues = colleagues;
        this.bookings = bookings;
        this.actionPoints = actionPoints;
        this.absences = absences;
        this.lines = lines;
        this.log = log;
        this.clock = clock;
    }

    View show(UUID courseId) {
        return show(HttpStatus.OK, courseId, Forms.empty());
    }

    View wrong(UUID courseId, Forms forms) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, courseId, forms);
    }

    private View show(HttpStatus status, UUID courseId, Forms forms) {
        LocalDate today = LocalDate.now(clock);
        Course course = placements.course(courseId);
        Line line = lines.of(courseId);
        Person person = people.person(course.personId());
        PersonHeader header = people.header(person);
        log.append(AuditLog.Action.READ, "course follow-up", course.personId(), "");
        Map<UUID, String> names = colleagues.names();
        Optional<Form> typed = forms.booking();
        return pages.show(
                status,
                "placements/follow-up",
                new FollowUpView(
                        course,
                        header,
                        line.workplace(),
                        rhythm(line),
                        line.lessons(),
                        bookings.ofCourse(courseId, names),
                        actionPoints.ofCourse(courseId),
                        absences.ofCourse(courseId),
                        workers(person, names),
                        typed.orElseGet(() -> beginning(line, person, header, today)),
                        typed.isPresent(),
                        forms.actionPoint(),
                        forms.absence(),
                        forms.lesson(),
                        today));
    }

    /** How often the talks are, as a form sends it back. */
    Form rhythm(UUID courseId) {
        return rhythm(lines.of(courseId));
    }

    private static Form rhythm(Line line) {
        return Form.stored(Map.of("weeks", line.weeks().map(Object::toString).orElse("")), line.rhythm());
    }

    /** On the day of the next talk that is due, with the consultant and the reader, and an interpreter where the person needs one. */
    private static Form beginning(Line line, Person person, PersonHeader header, LocalDate today) {
        LocalDate day = line.nextTalk().filter(due -> !due.isBefore(today)).orElse(today);
        UUID reader = Acting.now().accountId();
        return BookingForm.beginning(
                day,
                person.consultantId().map(Set::of).orElse(Set.of(reader)),
                header.needsInterpreter() ? header.motherTongue() : Optional.empty());
    }

    /** Who of us may take part, by name: the person's consultant and social worker, and the reader. */
    Map<UUID, String> workers(Person person) {
        return workers(person, colleagues.names());
    }

    /** The same with those who take part already. */
    Map<UUID, String> workers(Person person, Set<UUID> already) {
        Map<UUID, String> names = colleagues.names();
        Map<UUID, String> workers = workers(person, names);
        already.forEach(id -> workers.putIfAbsent(id, Objects.requireNonNullElse(names.get(id), "")));
        return workers;
    }

    private static Map<UUID, String> workers(Person person, Map<UUID, String> names) {
        Map<UUID, String> workers = new LinkedHashMap<>();
        Stream.of(
                        person.consultantId(),
                        person.socialWorkerId(),
                        Optional.of(Acting.now().accountId()))
                .flatMap(Optional::stream)
                .forEach(id -> workers.put(id, Objects.requireNonNullElse(names.get(id), "")));
        return workers;
    }

    /** What was typed into each of the page's forms; empty where it was not sent. */
    record Forms(Optional<Form> booking, Form actionPoint, Form absence, Form lesson) {

        static Forms empty() {
            return new Forms(Optional.empty(), Form.empty(), Form.empty(), Form.empty());
        }
    }

    /**
     * @param rhythm how often the talks are
     * @param lessons what was learned, the last first
     * @param bookings the last first
     * @param workers who of us may take part, with their names
     * @param booking as it was sent, or what a new one begins with
     * @param unfolded whether the form of the booking was sent and refused
     */
    public record FollowUpView(
            Course course,
            PersonHeader person,
            String workplace,
            Form rhythm,
            List<String> lessons,
            List<Booking> bookings,
            List<ActionPoint> actionPoints,
            List<CourseAbsence> absences,
            Map<UUID, String> workers,
            Form booking,
            boolean unfolded,
            Form actionPoint,
            Form absence,
            Form lesson,
            LocalDate today) {

        /** The first first. */
        public List<Booking> coming() {
            return bookings.stream()
                    .filter(each -> each.isComing(today))
                    .toList()
                    .reversed();
        }

        public List<Booking> past() {
            return bookings.stream().filter(each -> !each.isComing(today)).toList();
        }

        public boolean isOver() {
            return course.outcome().isPresent();
        }

        /** Those of an own enterprise are told by its day. */
        public boolean tellsAbsences() {
            return course.instrument() != Instrument.OWN;
        }

        /** Whether one of ours is elsewhere, which may be passed over. */
        public boolean clashes() {
            return booking.wrong(BookingForm.BEGINS_AT)
                    .filter(Bookings.CLASH::equals)
                    .isPresent();
        }

        public boolean isWrong() {
            return unfolded || !actionPoint.isRight() || !absence.isRight() || !lesson.isRight();
        }
    }
}
