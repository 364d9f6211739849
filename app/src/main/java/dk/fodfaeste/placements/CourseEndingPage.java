package dk.fodfaeste.placements;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.placements.Course.Outcome;
import dk.fodfaeste.placements.Course.Side;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Undos;
import dk.fodfaeste.platform.web.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a course ends, from its own page: ended, taken back, corrected, extended, cancelled. */
@Controller
@Transactional
public class CourseEndingPage {

    /** What a course led to where it led to nothing yet. */
    public static final String NOTHING = "NOTHING";

    private final MessageSource messages;
    private final Placements placements;
    private final CourseEndings endings;
    private final CourseViews views;
    private final AgreementChain chain;
    private final Undos undos;

    CourseEndingPage(
            MessageSource messages,
            Placements placements,
            CourseEndings endings,
            CourseViews views,
            AgreementChain chain,
            Undos undos) {
        this.messages = messages;
        this.placements = placements;
        this.endings = endings;
        this.views = views;
        this.chain = chain;
        this.undos = undos;
    }

    @PostMapping("/courses/{courseId}/end")
    public View end(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        Optional<Ending> ending = ending(form);
        return ending.isEmpty()
                ? views.wrong(courseId, form)
                : tried(courseId, form, "endsOn", () -> end(courseId, ending.get()), flash);
    }

    private String end(UUID courseId, Ending ending) {
        int talksTaken = endings.end(courseId, ending);
        undos.offer("/courses/" + courseId + "/end/undo", Map.of());
        return talksTaken == 0 ? "course.ended" : "course.ended.talks";
    }

    @PostMapping("/courses/{courseId}/end/undo")
    public View undo(@PathVariable UUID courseId, RedirectAttributes flash) {
        endings.reopen(courseId);
        return views.done(courseId, "course.reopened", flash);
    }

    @PostMapping("/courses/{courseId}/correction")
    public View correct(
            @PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        Optional<Ending> ending = ending(form);
        String reason = form.requiredWorkWords("reason", "course.wrong.reason");
        return ending.isEmpty() || !form.isRight()
                ? views.wrong(courseId, form)
                : tried(
                        courseId,
                        form,
                        "endsOn",
                        () -> {
                            endings.correct(courseId, ending.get(), reason);
                            return "course.corrected";
                        },
                        flash);
    }

    @PostMapping("/courses/{courseId}/extension")
    public View extend(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        if (placements.course(courseId).proposalId().isPresent()) {
            form.refuse("extendedTo", "course.wrong.extendInAgreement");
        }
        form.required("extendedTo", "course.wrong.extendedTo");
        Optional<LocalDate> day = form.day("extendedTo", "course.wrong.extendedTo");
        String reason = form.requiredWorkWords("extensionReason", "course.wrong.extensionReason");
        return day.isEmpty() || !form.isRight()
                ? views.wrong(courseId, form)
                : tried(
                        courseId,
                        form,
                        "extendedTo",
                        () -> {
                            endings.extend(courseId, day.get(), reason);
                            return "course.extended";
                        },
                        flash);
    }

    @PostMapping("/courses/{courseId}/cancellation")
    public View cancel(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        form.required("cancelledBy", "course.wrong.side");
        Optional<Side> side = form.one("cancelledBy", Side.class, "course.wrong.side");
        String reason = form.requiredWorkWords("cancelReason", "course.wrong.cancelReason");
        return side.isEmpty() || !form.isRight()
                ? views.wrong(courseId, form)
                : tried(courseId, form, "cancelledBy", () -> cancel(courseId, side.get(), reason), flash);
    }

    private String cancel(UUID courseId, Side side, String reason) {
        Course course = placements.course(courseId);
        if (endings.cancel(courseId, side, Optional.of(reason))
                && course.proposalId().isPresent()) {
            chain.cancelled(course, side, reason);
        }
        return "course.cancelled";
    }

    /** What a door refuses is said beside the field, and nothing typed is lost. @param act gives the key of what was done */
    private View tried(UUID courseId, Form form, String field, Supplier<String> act, RedirectAttributes flash) {
        try {
            if (form.version() > 0) {
                placements.checkSeen(courseId, form.version());
            }
            return views.done(courseId, act.get(), flash);
        } catch (RefusedException refusal) {
            form.refuse(field, refusal);
            return views.wrong(courseId, form);
        }
    }

    /** Whole, when the form is right: nothing is chosen beforehand, and a step up has words. */
    private Optional<Ending> ending(Form form) {
        form.required("endsOn", "course.wrong.endsOn");
        Optional<LocalDate> lastDay = form.day("endsOn", "course.wrong.endsOn");
        form.required("outcome", "course.wrong.outcome");
        Optional<Outcome> outcome = form.one("outcome", Outcome.class, "course.wrong.outcome")
                .filter(each -> each != Outcome.CANCELLED || refused(form, "outcome", "course.wrong.outcome"));
        boolean early = outcome.equals(Optional.of(Outcome.STOPPED_EARLY));
        Optional<Side> side =
                form.one("stoppedBy", Side.class, "course.wrong.side").filter(each -> early);
        if (early && side.isEmpty()) {
            form.refuse("stoppedBy", "course.wrong.side");
        }
        String ledTo = form.required("stepUp", "course.wrong.stepUp");
        Optional<StepUp> stepUp =
                ledTo.equals(NOTHING) ? Optional.empty() : form.one("stepUp", StepUp.class, "course.wrong.stepUp");
        Optional<String> words = form.workWords("ledTo");
        if (ledTo.equals(NOTHING) && words.isPresent()) {
            form.refuse("stepUp", "course.wrong.ledToNothing");
        }
        if (!form.isRight() || lastDay.isEmpty() || outcome.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ending(
                lastDay.get(), outcome.get(), side, stepUp, stepUp.map(kind -> words.orElseGet(() -> inWords(kind)))));
    }

    /** As an import tells it: in Danish, whatever language the writer reads. */
    private String inWords(StepUp kind) {
        return new Words(messages, Locale.of("da", "DK")).of(kind).toLowerCase(Locale.ROOT);
    }

    private static boolean refused(Form form, String field, String key) {
        form.refuse(field, key);
        return false;
    }
}
