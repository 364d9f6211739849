package dk.fodfaeste.portal;

import dk.fodfaeste.identity.Language;
import dk.fodfaeste.links.ActingLink;
import dk.fodfaeste.links.ByLink;
import dk.fodfaeste.links.CallsWanted.Why;
import dk.fodfaeste.links.CompanyCourse;
import dk.fodfaeste.links.CompanyCourses;
import dk.fodfaeste.links.CompanySides;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkLog;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.links.web.LinkSessions;
import dk.fodfaeste.links.web.LinkViews;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.SignersAsked;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The company by link: a coming colleague, and the company's answer. Everything works without script. */
@Controller
public class CompanyCoursePage {

    private static final String PAGE = "/l/{secret}/course";

    /** What the page says once after it was done. */
    private static final Set<String> DONE = Set.of("yes", "no", "call", "back", "going", "worry", "days", "wishes");

    private final LinkDoor door;
    private final LinkSessions sessions;
    private final LinkViews closed;
    private final CompanyCourses courses;
    private final CompanySides sides;
    private final CompanyAnswers answers;
    private final SignersAsked asked;
    private final ByLink byLink;
    private final LinkLog log;
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    CompanyCoursePage(
            LinkDoor door,
            LinkSessions sessions,
            LinkViews closed,
            CompanyCourses courses,
            CompanySides sides,
            CompanyAnswers answers,
            SignersAsked asked,
            ByLink byLink,
            LinkLog log,
            Pages pages,
            MessageSource messages,
            Clock clock) {
        this.door = door;
        this.sessions = sessions;
        this.closed = closed;
        this.courses = courses;
        this.sides = sides;
        this.answers = answers;
        this.asked = asked;
        this.byLink = byLink;
        this.log = log;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View course(@PathVariable String secret, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        Optional<ActingLink> acting = sessions.of(secret, request);
        Optional<OpenLink> link = acting.flatMap(door::open);
        if (acting.isEmpty() || link.isEmpty()) {
            return new RedirectView("/l/" + secret);
        }
        byLink.takeIn(link.get(), () -> {
            log.looked(link.get());
            return true;
        });
        return show(HttpStatus.OK, acting.get(), link.get(), new Form(door.kept(acting.get())), done);
    }

    /** What the browser shows of a link that is open. */
    Optional<ActingLink> acting(String secret, HttpServletRequest request) {
        return sessions.of(secret, request).filter(each -> door.open(each).isPresent());
    }

    private View show(HttpStatus status, ActingLink acting, OpenLink link, Form form, String done) {
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
                        course.flatMap(CompanyCourse::startsOn).flatMap(day -> asked.promise(Party.COMPANY, day)),
                        sides.by(acting),
                        LocalDate.now(clock),
                        form,
                        DONE.contains(done) ? done : "",
                        "/l/" + acting.secret() + "/course"));
    }

    @PostMapping(PAGE + "/yes")
    View yes(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(secret, typed, request, open -> {
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
        return opened(secret, typed, request, open -> {
            CompanyAnswerForm form = new CompanyAnswerForm(open.form());
            Optional<NotThisTime> why = form.why();
            AskAgain again = form.again();
            return taken(
                    open,
                    Visit.What.NO,
                    why.map(Enum::name),
                    () -> answers.no(
                            open.link(),
                            open.form().version(),
                            open.link().receiver(),
                            new Words(messages, Language.DANISH.locale()).of(why.orElseThrow()),
                            again));
        });
    }

    @PostMapping(PAGE + "/call")
    View call(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(secret, typed, request, open -> {
            Optional<String> about = new CompanyAnswerForm(open.form()).about();
            return taken(
                    open, Visit.What.CALL_ME, Optional.empty(), () -> door.wantCall(open.acting(), Why.CALL, about));
        });
    }

    @PostMapping(PAGE + "/taken-back")
    View takeBack(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return opened(
                secret,
                typed,
                request,
                open -> taken(open, Visit.What.TAKEN_BACK, Optional.empty(), () -> answers.takeBack(open.link())));
    }

    /** What was typed is kept before anything else is asked: whoever's link ended meanwhile goes on with the next. */
    View opened(String secret, Map<String, String> typed, HttpServletRequest request, Function<Opened, View> work) {
        Optional<ActingLink> acting = sessions.of(secret, request);
        acting.ifPresent(each -> door.keep(each, CompanyAnswerForm.kept(typed)));
        return acting.flatMap(each -> door.open(each).map(link -> new Opened(each, link, new Form(typed))))
                .map(work)
                .orElseGet(() -> closed.refused(request));
    }

    /** Sent off where the form is right; what the rooms refuse stands on the page, which shows how things are now. */
    View taken(Opened open, Visit.What what, Optional<String> reason, Runnable work) {
        if (open.form().isRight()) {
            try {
                byLink.takeIn(open.link(), () -> {
                    work.run();
                    return true;
                });
                door.said(open.acting(), what, reason, Optional.empty());
                door.keep(open.acting(), CompanyAnswerForm.NOTHING);
                return new RedirectView("/l/" + open.acting().secret() + "/course?done=" + done(what, reason));
            } catch (RefusedException refusal) {
                open.form().refuse("answer", refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, open.acting(), open.link(), open.form(), "");
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
            case CODE_SENT, OPENED, DOCUMENT -> "";
        };
    }

    record Opened(ActingLink acting, OpenLink link, Form form) {}
}
