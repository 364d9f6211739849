package dk.fodfaeste.placements;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course.State;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.rules.Purpose;
import dk.fodfaeste.rules.Purposes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a course, as it stands or with what was typed wrong. */
@Component
public class CourseViews {

    private final Pages pages;
    private final Placements placements;
    private final CourseDays days;
    private final People people;
    private final Colleagues colleagues;
    private final AgreementChain chain;
    private final Purposes purposes;
    private final Clock clock;

    CourseViews(
            Pages pages,
            Placements placements,
            CourseDays days,
            People people,
            Colleagues colleagues,
            AgreementChain chain,
            Purposes purposes,
            Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.days = days;
        this.people = people;
        this.colleagues = colleagues;
        this.chain = chain;
        this.purposes = purposes;
        this.clock = clock;
    }

    View show(UUID courseId) {
        return show(HttpStatus.OK, courseId, Form.empty());
    }

    /** Nothing is saved; every field keeps what was typed. */
    View wrong(UUID courseId, Form form) {
        boolean changed = form.refusal()
                .filter(refusal -> refusal.key().equals("course.wrong.changedMeanwhile"))
                .isPresent();
        return show(changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, courseId, form);
    }

    View done(UUID courseId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/courses/" + courseId);
    }

    private View show(HttpStatus status, UUID courseId, Form form) {
        LocalDate today = LocalDate.now(clock);
        CourseStory story = placements.story(courseId);
        Course course = story.course();
        AgreementChain.Told agreed = chain.of(course);
        return pages.show(
                status,
                "placements/course",
                new CourseView(
                        course,
                        course.stateOn(today),
                        people.header(course.personId()),
                        story.workplace(),
                        story.ladder(),
                        drawing(story, today),
                        story.named(),
                        story.talks(),
                        told(story.events()),
                        agreed,
                        agreed.particulars()
                                .flatMap(Particulars::purposeCode)
                                .flatMap(code ->
                                        purposes.find(course.instrument().name(), code, course.startsOn())),
                        days.limit(course.instrument(), course.startsOn(), true),
                        CourseEndings.mayReopen(story.events(), today),
                        story.version(),
                        form,
                        today));
    }

    private static Optional<StaircaseDrawing> drawing(CourseStory story, LocalDate today) {
        if (story.ladder().isEmpty() || story.course().wasCancelled()) {
            return Optional.empty();
        }
        Staircase staircase = Staircase.of(List.of(story), today);
        return staircase.isEmpty()
                ? Optional.empty()
                : Optional.of(StaircaseDrawing.of(staircase, today, leads(story)));
    }

    /** Whether the staircase goes on to a next step that is named. */
    private static boolean leads(CourseStory story) {
        return story.course().takesPlace() && story.next().isPresent();
    }

    private List<Told> told(List<CourseEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = colleagues.names(
                events.stream().map(CourseEvent::recordedBy).distinct().toList());
        return events.stream()
                .map(event -> new Told(event, names.getOrDefault(event.recordedBy(), "")))
                .toList();
    }

    /** What was sent about one talk, by the names of the fields that the page has for it. */
    static Map<String, String> named(String talk, Map<String, String> typed) {
        Map<String, String> named = new HashMap<>();
        named.put(agreed(talk), typed.getOrDefault("agreed", ""));
        named.put(heldOn(talk), typed.getOrDefault("heldOn", ""));
        return named;
    }

    /** Name of the field for what was agreed at a talk. @param talk its id, or {@code new} */
    public static String agreed(String talk) {
        return "agreed-" + talk;
    }

    /** Name of the field for the day of a talk. */
    public static String heldOn(String talk) {
        return "heldOn-" + talk;
    }

    /** Something that was decided about the course. @param by the name of who wrote it */
    public record Told(CourseEvent event, String by) {}

    /**
     * @param ladder the steps of hours, the first first
     * @param drawing of them, where hours are known
     * @param named the next steps as they were named, the first first
     * @param chain what was agreed and changed since
     * @param lawPurpose which of the law's purposes the agreement names
     * @param longest how long the instrument may last with all extensions; empty where it has no end of its own
     * @param mayReopen whether the reader may take the ending back
     * @param version that the forms send back
     * @param form as it was sent, when something in it is wrong
     */
    public record CourseView(
            Course course,
            State state,
            PersonHeader person,
            String workplace,
            List<HoursStep> ladder,
            Optional<StaircaseDrawing> drawing,
            List<NamedStep> named,
            List<FollowUp> talks,
            List<Told> told,
            AgreementChain.Told chain,
            Optional<Purpose> lawPurpose,
            Optional<CourseDays.Limit> longest,
            boolean mayReopen,
            int version,
            Form form,
            LocalDate today) {

        public boolean isOver() {
            return state == State.ENDED || state == State.CANCELLED;
        }

        /** Whether other hours are a change of an agreement, with its signatures. */
        public boolean isAgreedHere() {
            return course.proposalId().isPresent();
        }

        public boolean hasWages() {
            return ladder.stream().anyMatch(step -> step.wageMinutes() > 0);
        }

        /** Agreed for a day that has come, and nobody has said yet that it did. */
        public boolean isToConfirm(HoursStep step) {
            return isAgreedHere()
                    && (state == State.RUNNING || state == State.OVERDUE)
                    && step.from().isAfter(course.startsOn())
                    && !step.from().isAfter(today)
                    && step.confirmedOn().isEmpty();
        }

        /** Somebody said that it came; the first day needs no word. */
        public boolean isConfirmed(HoursStep step) {
            return isAgreedHere()
                    && step.from().isAfter(course.startsOn())
                    && step.confirmedOn().isPresent();
        }

        /** The next step that is named, while the course is not over. */
        public Optional<NamedStep> next() {
            return isOver() || named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
        }

        /** The day that a field for the last one begins with. */
        public LocalDate lastDay() {
            return course.endsOn().filter(day -> !day.isAfter(today)).orElse(today);
        }
    }
}
