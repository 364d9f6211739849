package dk.fodfaeste.grants;

import dk.fodfaeste.companies.DaysAway;
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
    private final List<DaysAway> daysAway;
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
            List<DaysAway> daysAway,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.grants = grants;
        this.placements = placements;
        this.people = people;
        this.colleagues = colleagues;
        this.rules = rules;
        this.rates = rates;
        this.daysAway = daysAway;
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
                        shown.open().stream().findFirst().map(open -> next(application, story.course(), open)),
                        colleagues.names(application.answers().stream()
                                .map(Answer::recordedBy)
                                .distinct()
                                .toList()),
                        form,
                        LocalDate.now(clock)));
    }

    private Next next(Application application, Course course, Open open) {
        YearMonth month = open.figures().month();
        return new Next(open, rates.ofYear(application, course, month), (int)
                daysAway.stream()
                        .flatMap(each -> each
                                .between(course.personId(), course.workplaceId(), month.atDay(1), month.atEndOfMonth())
                                .stream())
                        .distinct()
                        .count());
    }

    private Shown shown(Application application, CourseStory story) {
        return new Shown(
                application,
                application.unclaimed(story.course(), LocalDate.now(clock)).stream()
                        .map(month -> new Open(
                                rates.figures(application, story.course(), story.steps(), month),
                                claimBy(application, story.course(), month)))
                        .toList());
    }

    /** Of a subsidy to wages alone: when a mentor's hours are claimed the letter says. */
    private Optional<LocalDate> claimBy(Application application, Course course, YearMonth month) {
        return application.what() == Application.What.COURSE
                ? rules.claimBy(course.instrument().name(), month)
                : Optional.empty();
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
    public record Open(ClaimFigures figures, Optional<LocalDate> by) {

        public boolean isLate(LocalDate today) {
            return by.filter(today::isAfter).isPresent();
        }
    }

    /**
     * The month that is claimed now.
     *
     * @param rate of its year by the law; empty where no rule names one
     * @param daysAway in the month, as they were written down
     */
    public record Next(Open open, Optional<HourRate> rate, int daysAway) {

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
     * @param form as it was sent, when something in it is wrong
     */
    public record GrantView(
            Heading heading, Shown shown, Optional<Next> next, Map<UUID, String> names, Form form, LocalDate today) {

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
