package dk.fodfaeste.portal;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.ContactPerson;
import dk.fodfaeste.companies.ContactPersons;
import dk.fodfaeste.links.CourseLinks;
import dk.fodfaeste.links.Link;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.LinksWithWaiting;
import dk.fodfaeste.links.LinksWithWaiting.OfCourse;
import dk.fodfaeste.links.Questions;
import dk.fodfaeste.links.Questions.Waiting;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.placements.followup.Booking;
import dk.fodfaeste.placements.followup.Bookings;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.portal.ProposalLinksPage.Possible;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The links of a course: to the municipality, the company, and the interpreters of its talks; all of them in one list. */
@Controller
@Transactional
public class CourseLinksPage {

    private static final String PAGE = "/courses/{courseId}/links";
    private static final String TALK = "talk";

    private final Pages pages;
    private final Placements placements;
    private final Bookings bookings;
    private final List<CourseSending> sendings;
    private final CourseLinks links;
    private final LinksWithWaiting waiting;
    private final Questions questions;
    private final Links days;
    private final Companies companies;
    private final ContactPersons contacts;
    private final People people;
    private final AuditLog log;
    private final Clock clock;

    CourseLinksPage(
            Pages pages,
            Placements placements,
            Bookings bookings,
            List<CourseSending> sendings,
            CourseLinks links,
            LinksWithWaiting waiting,
            Questions questions,
            Links days,
            Companies companies,
            ContactPersons contacts,
            People people,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.placements = placements;
        this.bookings = bookings;
        this.sendings = sendings.stream()
                .sorted(Comparator.comparing(CourseSending::purpose).reversed())
                .toList();
        this.links = links;
        this.waiting = waiting;
        this.questions = questions;
        this.days = days;
        this.companies = companies;
        this.contacts = contacts;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param talk whose interpreter is asked; empty where the link is to the course
     * @param to one of the company's contact persons, whose name and address then stand in the form
     */
    @GetMapping(PAGE)
    public View links(@PathVariable UUID courseId, @RequestParam Optional<UUID> talk, @RequestParam Optional<UUID> to) {
        AskedCourse asked = asked(courseId, talk);
        log.append(AuditLog.Action.READ, "link", asked.course().personId(), "");
        Form form = to.map(id -> LinkForm.begin(
                        contacts.person(company(asked.course()).id(), id).facts()))
                .orElseGet(() -> LinkForm.empty());
        return show(HttpStatus.OK, asked, form);
    }

    private AskedCourse asked(UUID courseId, Optional<UUID> talk) {
        return new AskedCourse(placements.course(courseId), talk.map(id -> bookings.booking(courseId, id)));
    }

    private Company company(Course course) {
        return companies.company(companies.workplace(course.workplaceId()).companyId());
    }

    private View show(HttpStatus status, AskedCourse asked, Form form) {
        return show(status, asked, form, "");
    }

    private View show(HttpStatus status, AskedCourse asked, Form form, String unsent) {
        Course course = asked.course();
        Company company = company(course);
        LocalDate today = LocalDate.now(clock);
        OfCourse sent = waiting.ofCourse(course.id(), course.proposalId());
        return pages.show(
                status,
                "portal/course-links",
                new CourseLinksView(
                        asked.course(),
                        asked.talk(),
                        people.header(course.personId()),
                        company.name(),
                        asked.talk().isPresent() ? List.of() : contacts.reachableOf(company.id()),
                        bookings.ofCourse(course.id()).reversed().stream()
                                .filter(talk -> talk.isComing(today)
                                        && talk.interpreter().isPresent())
                                .toList(),
                        sent.links(),
                        sent.questions(),
                        offered(asked)
                                .map(each -> new Possible(each.purpose(), each.hindered(asked)))
                                .toList(),
                        form,
                        unsent,
                        days.lastDays(),
                        today));
    }

    /** An answer that was sent wrong. */
    View wrong(UUID courseId, UUID questionId, Form form) {
        boolean waits =
                questions.about(courseId).stream().anyMatch(each -> each.id().equals(questionId));
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                asked(courseId, Optional.empty()),
                form,
                waits ? "" : form.typed(answer(questionId)));
    }

    /** Name of the field that a question is answered in. */
    public static String answer(UUID questionId) {
        return "answer-" + questionId;
    }

    /** The interpreter is asked for a talk, everybody else about the course. */
    private Stream<CourseSending> offered(AskedCourse asked) {
        return sendings.stream()
                .filter(each -> (each.purpose() == LinkPurpose.INTERPRETER)
                        == asked.talk().isPresent());
    }

    /** What the receiver will see, before anything is sent. */
    @PostMapping(PAGE + "/preview")
    public View preview(@PathVariable UUID courseId, @RequestParam Map<String, String> typed) {
        return read(
                courseId,
                typed,
                (asked, wanted) -> pages.show(
                        "portal/course-link-preview",
                        new CourseLinkPreviewView(
                                courseId,
                                people.header(asked.course().personId()),
                                wanted.receiver(),
                                wanted.lastDay(),
                                wanted.sending().preview(asked, wanted.receiver()),
                                wanted.form())));
    }

    @PostMapping(PAGE)
    public View send(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        return read(courseId, typed, (asked, wanted) -> {
            wanted.sending().send(asked, wanted.receiver(), wanted.lastDay());
            next.addFlashAttribute(Pages.DONE, "link.sent.done");
            return new RedirectView("/courses/" + courseId + "/links"
                    + asked.talk().map(talk -> "?" + TALK + "=" + talk.id()).orElse(""));
        });
    }

    private View read(UUID courseId, Map<String, String> typed, Work work) {
        Form form = new Form(typed);
        AskedCourse asked = asked(
                courseId, form.text(TALK, "[0-9a-f-]{36}", "link.wrong.talk").map(UUID::fromString));
        LinkForm fields = new LinkForm(form);
        Optional<Receiver> receiver = fields.receiver();
        Optional<LinkPurpose> purpose = fields.purpose();
        CourseSending sending = offered(asked)
                .filter(each -> purpose.equals(Optional.of(each.purpose())))
                .findFirst()
                .orElseGet(() -> offered(asked).findFirst().orElseThrow());
        sending.hindered(asked).ifPresent(key -> form.refuse("purpose", key));
        Optional<LocalDate> lastDay = fields.lastDay(sending.purpose(), days);
        return receiver.isEmpty() || lastDay.isEmpty() || !form.isRight()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, asked, form)
                : work.with(asked, new Wanted(sending, receiver.get(), lastDay.get(), form));
    }

    @PostMapping(PAGE + "/{linkId}/shut")
    public View shut(@PathVariable UUID courseId, @PathVariable UUID linkId, RedirectAttributes next) {
        Course course = placements.course(courseId);
        links.shut(courseId, course.proposalId(), linkId, course.personId());
        next.addFlashAttribute(Pages.DONE, "link.shut.done");
        return new RedirectView("/courses/" + courseId + "/links");
    }

    private interface Work {
        View with(AskedCourse asked, Wanted wanted);
    }

    private record Wanted(CourseSending sending, Receiver receiver, LocalDate lastDay, Form form) {}

    /**
     * @param talk whose interpreter is asked; empty where the link is to the course
     * @param contacts of the company, who can be reached
     * @param talks to come that need an interpreter, the first first
     * @param links the latest first
     * @param questions that wait for an answer, the first first
     * @param possible each purpose, with why no link can be sent for it
     * @param unsent an answer to a question that a colleague had answered
     */
    public record CourseLinksView(
            Course course,
            Optional<Booking> talk,
            PersonHeader person,
            String company,
            List<ContactPerson> contacts,
            List<Booking> talks,
            List<Link> links,
            List<Waiting> questions,
            List<Possible> possible,
            Form form,
            String unsent,
            Map<LinkPurpose, LocalDate> latest,
            LocalDate today) {

        /** Whether a link can be sent for any purpose. */
        public boolean isOpen() {
            return possible.stream().anyMatch(each -> each.hindered().isEmpty());
        }
    }

    /** @param shown the view of the receiver's page */
    public record CourseLinkPreviewView(
            UUID courseId, PersonHeader person, Receiver receiver, LocalDate lastDay, Object shown, Form form) {}
}
