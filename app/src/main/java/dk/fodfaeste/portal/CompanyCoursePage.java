package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Language;
import dk.fodfaeste.links.ActingLink;
import dk.fodfaeste.links.CallsWanted.Why;
import dk.fodfaeste.links.CompanyCourse;
import dk.fodfaeste.links.CompanyCourses;
import dk.fodfaeste.links.CompanySides;
import dk.fodfaeste.links.CourseChanges;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.matching.proposals.SignersAsked;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The company by link: a coming colleague, and the company's answer. Everything works without script. */
@Controller
public class CompanyCoursePage {

    private static final String PAGE = "/l/{secret}/course";

    private static final String CHANGE_YES = "changeYes";
    private static final String CHANGE_NO = "changeNo";

    /** What the page says once after it was done. */
    private static final Set<String> DONE =
            Set.of("yes", "no", "call", "back", "going", "worry", "days", "wishes", CHANGE_YES, CHANGE_NO);

    private final OpenForms forms;
    private final LinkDoor door;
    private final CompanyCourses courses;
    private final CompanySides sides;
    private final CourseChanges changes;
    private final CompanyAnswers answers;
    private final SignersAsked asked;
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    CompanyCoursePage(
            OpenForms forms,
            LinkDoor door,
            CompanyCourses courses,
            CompanySides sides,
            CourseChanges changes,
            CompanyAnswers answers,
            SignersAsked asked,
            Pages pages,
            MessageSource messages,
            Clock clock) {
        this.forms = forms;
        this.door = door;
        this.courses = courses;
        this.sides = sides;
        this.changes = changes;
        this.answers = answers;
        this.asked = asked;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View course(@PathVariable String secret, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return forms.looked(secret, CompanyRights.SEE, request, open -> show(HttpStatus.OK, open, done));
    }

    private View show(HttpStatus status, Opened open, String done) {
        ActingLink acting = open.acting();
        OpenLink link = open.link();
        Optional<CompanyCourse> course = courses.by(acting);
        return pages.show(
                status,
                "portal/company-course",
                new CompanyCourseView(
                        course,
                        course.isPresent() ? courses.linesBy(acting) : List.of(),
                        link.organisation(),
                        link.receiver(),
                        link.worker(),
                        link.phone(),
                        course.flatMap(CompanyCourse::startsOn)
                                .flatMap(day -> asked.promise(CompanyRights.party(link.purpose()), day)),
                        sides.by(acting),
                        changes.by(acting),
                        link.purpose(),
                        LocalDate.now(clock),
                        open.form(),
                        DONE.contains(done) ? done : "",
                        open.page()));
    }

    @PostMapping(PAGE + "/yes")
    View yes(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(CompanyRights.SIGN, secret, typed, request, open -> {
            CompanyAnswerForm form = new CompanyAnswerForm(open.form());
            String signer = form.signer();
            var facts = form.facts();
            return taken(
                    open,
                    Visit.What.YES,
                    Optional.empty(),
                    () -> answers.yes(open.link(), open.form().version(), signer, facts));
        });
    }

    @PostMapping(PAGE + "/no")
    View no(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(CompanyRights.DECIDE, secret, typed, request, open -> {
            CompanyAnswerForm form = new CompanyAnswerForm(open.form());
            Optional<NotThisTime> why = form.why();
            AskAgain again = form.again();
            return taken(open, Visit.What.NO, why.map(Enum::name), () -> {
                String said = new Words(messages, Language.DANISH.locale()).of(why.orElseThrow());
                answers.no(open.link(), open.form().version(), open.link().receiver(), said, again);
                door.wantCall(open.acting(), Why.SAID_NO, Optional.of(said));
            });
        });
    }

    @PostMapping(PAGE + "/call")
    View call(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(CompanyRights.SEE, secret, typed, request, open -> {
            Optional<String> about = new CompanyAnswerForm(open.form()).about();
            return taken(
                    open, Visit.What.CALL_ME, Optional.empty(), () -> door.wantCall(open.acting(), Why.CALL, about));
        });
    }

    @PostMapping(PAGE + "/changes/{changeId}/yes")
    View agree(
            @PathVariable String secret,
            @PathVariable UUID changeId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return opened(CompanyRights.SIGN, secret, typed, request, open -> {
            String signer = new CompanyAnswerForm(open.form()).signer();
            return taken(
                    open,
                    Visit.What.YES,
                    CHANGE_YES,
                    () -> answers.change(open.link(), changeId, true, signer, Optional.empty()));
        });
    }

    @PostMapping(PAGE + "/changes/{changeId}/no")
    View disagree(
            @PathVariable String secret,
            @PathVariable UUID changeId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        return opened(CompanyRights.SIGN, secret, typed, request, open -> {
            Optional<String> about = new CompanyAnswerForm(open.form()).about();
            return taken(open, Visit.What.NO, CHANGE_NO, () -> {
                answers.change(open.link(), changeId, false, open.link().receiver(), about);
                door.wantCall(open.acting(), Why.NO_TO_CHANGE, about);
            });
        });
    }

    @PostMapping(PAGE + "/taken-back")
    View takeBack(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(
                CompanyRights.SIGN,
                secret,
                typed,
                request,
                open -> taken(open, Visit.What.TAKEN_BACK, Optional.empty(), () -> {
                    answers.takeBack(open.link());
                    door.wantCall(open.acting(), Why.TOOK_BACK, Optional.empty());
                }));
    }

    View opened(
            Set<LinkPurpose> rights,
            String secret,
            Map<String, String> typed,
            HttpServletRequest request,
            Function<Opened, View> work) {
        return forms.sent(secret, rights, request, typed, CompanyAnswerForm.kept(typed), work);
    }

    View taken(Opened open, Visit.What what, Optional<String> reason, Runnable work) {
        return taken(open, what, reason, done(what, reason), work);
    }

    private View taken(Opened open, Visit.What what, String done, Runnable work) {
        return taken(open, what, Optional.empty(), done, work);
    }

    private View taken(Opened open, Visit.What what, Optional<String> reason, String done, Runnable work) {
        return forms.taken(
                open,
                what,
                reason,
                CompanyAnswerForm.NOTHING,
                done,
                work,
                again -> show(HttpStatus.UNPROCESSABLE_CONTENT, again, ""));
    }

    private static String done(Visit.What what, Optional<String> reason) {
        return switch (what) {
            case YES -> "yes";
            case NO -> "no";
            case CALL_ME -> "call";
            case TAKEN_BACK -> "back";
            case GOES -> reason.equals(Optional.of(Going.WORRIED.name())) ? "worry" : "going";
            case OTHER_DAYS -> "days";
            case WISHES -> "wishes";
            case CODE_SENT, OPENED, DOCUMENT, GRANTED, REFUSED, QUESTION, SHARING, PAUSE, DISAGREES -> "";
        };
    }
}
