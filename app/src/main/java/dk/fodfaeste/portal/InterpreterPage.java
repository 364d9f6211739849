package dk.fodfaeste.portal;

import dk.fodfaeste.links.InterpreterTalk;
import dk.fodfaeste.links.InterpreterTalks;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.placements.followup.InterpreterAnswer.NotThen;
import dk.fodfaeste.placements.followup.InterpreterAnswers;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The interpreter by link: when and where, and whether they come. */
@Controller
public class InterpreterPage {

    private static final String PAGE = "/l/{secret}/talk";
    private static final Set<String> DONE = Set.of("yes", "no");

    private final OpenForms forms;
    private final InterpreterTalks talks;
    private final InterpreterAnswers answers;
    private final Pages pages;
    private final Clock clock;

    InterpreterPage(OpenForms forms, InterpreterTalks talks, InterpreterAnswers answers, Pages pages, Clock clock) {
        this.forms = forms;
        this.talks = talks;
        this.answers = answers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    View talk(@PathVariable String secret, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return forms.looked(secret, LinkPurpose.INTERPRETER, request, open -> show(HttpStatus.OK, open, done));
    }

    private View show(HttpStatus status, Opened open, String done) {
        OpenLink link = open.link();
        return pages.show(
                status,
                "portal/interpreter",
                new InterpreterView(
                        talks.by(open.acting()),
                        link.organisation(),
                        link.receiver(),
                        link.worker(),
                        link.phone(),
                        LocalDate.now(clock),
                        open.form(),
                        DONE.contains(done) ? done : "",
                        open.page()));
    }

    @PostMapping(PAGE + "/yes")
    View yes(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> said(open, Visit.What.YES, Optional.empty()));
    }

    @PostMapping(PAGE + "/no")
    View no(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            open.form().required("why", "interpreter.wrong.why");
            return said(open, Visit.What.NO, open.form().one("why", NotThen.class, "interpreter.wrong.why"));
        });
    }

    private View sent(
            String secret, Map<String, String> typed, HttpServletRequest request, Function<Opened, View> work) {
        return forms.sent(secret, LinkPurpose.INTERPRETER, request, typed, Map.of(), work);
    }

    /** @param why of a no */
    private View said(Opened open, Visit.What what, Optional<NotThen> why) {
        InterpreterTalk talk = talks.by(open.acting()).orElse(null);
        return forms.taken(
                open,
                what,
                why.map(Enum::name),
                Map.of(),
                what == Visit.What.YES ? "yes" : "no",
                () -> {
                    if (talk == null) {
                        throw new RefusedException("interpreter.wrong.cancelled");
                    }
                    answers.answer(
                            talk.courseId(),
                            talk.bookingId(),
                            open.form().version(),
                            open.link().id(),
                            open.link().receiver(),
                            why);
                },
                again -> show(HttpStatus.UNPROCESSABLE_CONTENT, again, ""));
    }
}
