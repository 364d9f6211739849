package dk.fodfaeste.grants;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.CourseStory;
import dk.fodfaeste.placements.GrantState;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.ClaimDay;
import dk.fodfaeste.rules.HourRate;
import dk.fodfaeste.rules.Rules;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.Statement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of a course's grants, as it stands and as it was sent wrong. */
@Component
public class GrantsViews {

    private static final String SUBJECT = "course grants";

    private final Pages pages;
    private final Grants grants;
    private final Placements placements;
    private final People people;
    private final Colleagues colleagues;
    private final Rules rules;
    private final ClaimRates rates;
    private final ClaimDays days;
    private final AuditLog log;
    private final Clock clock;

    GrantsViews(
            Pages pages,
            Grants grants,
            Placements placements,
            People people,
            Colleagues colleagues,
            Rules rules,
            ClaimRates rates,
            ClaimDays days,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.grants = grants;
        this.placements = placements;
        this.people = people;
        this.colleagues = colleagues;
        this.rules = rules;
        this.rates = rates;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    View list(UUID courseId) {
        CourseStory story = placements.story(courseId);
        Course course = story.course();
        log.append(AuditLog.Action.READ, SUBJECT, course.personId(), "");
        return pages.show(
                "grants/course-grants",
                new GrantsView(
                        Heading.of(story, people),
                        rules.asksFor(Statement.GRANT, course.instrument().name(), course.startsOn()),
                        grants.ofCourse(courseId).stream()
                                .map(each -> shown(each, story))
                                .toList(),
                        LocalDate.now(clock)));
    }

    /** Something new to ask for. @param form as it begins, or was sent wrong */
    View fresh(HttpStatus status, UUID courseId, Form form) {
        CourseStory story = placements.story(courseId);
        log.append(AuditLog.Action.READ, SUBJECT, story.course().personId(), "");
        return pages.show(status, "grants/new-grant", new NewGrantView(Heading.of(story, people), form));
    }

    View one(UUID courseId, UUID applicationId) {
        return one(HttpStatus.OK, courseId, applicationId, Form.empty());
    }

    /** Nothing is saved; every field keeps what was typed. */
    View wrong(UUID courseId, UUID applicationId, Form form) {
        boolean changed = form.refusal()
                .filter(refusal -> refusal.key().equals("grant.wrong.changedMeanwhile"))
                .isPresent();
        return one(changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, courseId, applicationId, form);
    }

    private View one(HttpStatus status, UUID courseId, UUID applicationId, Form form) {
        CourseStory story = placements.story(courseId);
        Application application = grants.application(courseId, applicationId);
        Shown shown = shown(application, story);
        log.append(AuditLog.Action.READ, SUBJECT, story.course().personId(), "");
        return pages.show(
                status,
                "grants/grant",
                new GrantView(
                        Heading.of(story, people),
                        shown,
                        shown.open().stream().findFirst().map(open -> next(application, story, open)),
                        law(application, story.course()),
                        colleagues.names(application.answers().stream()
                                .map(Answer::recordedBy)
                                .distinct()
                                .toList()),
                        form,
                        LocalDate.now(clock)));
    }

    /** Of what is asked for beside the course, as it is on the first day of the grant; of the course itself its own page tells. */
    private List<LawRule> law(Application application, Course course) {
        Answer last = application.last();
        return application.what() == Application.What.COURSE
                ? List.of()
                : rules.rulesOf(
                        ClaimRates.instrument(application.what(), course.instrument()),
                        last.from().orElse(last.happenedOn()));
    }

    private Next next(Application application, CourseStory story, Open open) {
        Course course = story.course();
        YearMonth month = open.figures().month();
        return new Next(
                open, rates.ofYear(application, course, month), days.of(application, course, story.steps(), month));
    }

    private Shown shown(Application application, CourseStory story) {
        return new Shown(
                application,
                application.unclaimed(story.course(), LocalDate.now(clock)).stream()
                        .map(month -> new Open(
                                rates.figures(application, story.course(), story.steps(), month),
                                rates.claimBy(application, story.course(), month)))
                        .toList());
    }

    /** Whose course it is, at the top of the pages. */
    public record Heading(Course course, PersonHeader person, String workplace) {

        static Heading of(CourseStory story, People people) {
            Course course = story.course();
            return new Heading(course, people.header(course.personId()), story.workplace());
        }

        public String address() {
            return "/courses/" + course.id() + "/grants";
        }
    }

    /** @param by the day it must have come; empty where no rule names one */
    public record Open(ClaimFigures figures, Optional<ClaimDay> by) {

        /** Of a day that is not sure nobody is told that it has passed. */
        public boolean isLate(LocalDate today) {
            return by.filter(day -> day.isSure() && today.isAfter(day.lastDay()))
                    .isPresent();
        }
    }

    /**
     * The month that is claimed now.
     *
     * @param rate of its year by the law; empty where no rule names one
     * @param told what was written down of its days
     */
    public record Next(Open open, Optional<HourRate> rate, MonthTold told) {

        public ClaimFigures figures() {
            return open.figures();
        }

        public YearMonth month() {
            return figures().month();
        }

        /** Number of the fact that was told of the month last; 0 for none. */
        public int version() {
            return figures().worked().map(WorkedHours::ordinal).orElse(0);
        }
    }

    /** @param open the months that can be claimed and were not */
    public record Shown(Application application, List<Open> open) {}

    /** @param asked by which rule the course needs a grant; empty where the law asks for none */
    public record GrantsView(Heading heading, Optional<LawRule> asked, List<Shown> applications, LocalDate today) {

        /** Whether the course came from a sheet while it ran, and nobody has said that it is granted. */
        public boolean isUnsaid() {
            return heading.course().outcome().isEmpty()
                    && heading.course().grant().equals(Optional.of(GrantState.UNSAID));
        }

        /** Whether the grant that the course waits for was never asked for. */
        public boolean isNotAsked() {
            return heading.course().lacksGrant()
                    && applications.stream()
                            .map(Shown::application)
                            .noneMatch(each -> each.what() == Application.What.COURSE);
        }
    }

    /** @param form as it begins, or was sent wrong */
    public record NewGrantView(Heading heading, Form form) {}

    /**
     * @param next the first month to claim
     * @param law what the rules say of it
     * @param form as it was sent, when something in it is wrong
     */
    public record GrantView(
            Heading heading,
            Shown shown,
            Optional<Next> next,
            List<LawRule> law,
            Map<UUID, String> names,
            Form form,
            LocalDate today) {

        public String address() {
            return heading.address() + "/" + shown.application().id();
        }

        /** What the form for the month begins with. */
        public Form ready(Next next) {
            return new Form(Map.of(
                    "amount", next.figures().amount().map(GrantView::typed).orElse(""),
                    "sentOn", today.toString()));
        }

        private static String typed(BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }

        /** The first that was sent and is not paid. */
        public Optional<Claim> unpaid() {
            return shown.application().claims().stream()
                    .filter(claim -> claim.payment().isEmpty())
                    .findFirst();
        }
    }
}
