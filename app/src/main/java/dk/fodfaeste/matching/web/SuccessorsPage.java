package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Answer.Behalf;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.successors.Change;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Rules;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The chain of what was agreed about a course: read, changed, signed, given up. */
@Controller
@Transactional
public class SuccessorsPage {

    private static final String WRONG_KIND = "successor.wrong.kind";

    private final SuccessorViews views;
    private final Successors successors;
    private final Placements placements;
    private final Rules rules;
    private final AuditLog log;
    private final Clock clock;

    SuccessorsPage(
            SuccessorViews views,
            Successors successors,
            Placements placements,
            Rules rules,
            AuditLog log,
            Clock clock) {
        this.views = views;
        this.successors = successors;
        this.placements = placements;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/courses/{courseId}/agreement")
    public View chain(@PathVariable UUID courseId) {
        log.append(AuditLog.Action.READ, "course", placements.course(courseId).personId(), "");
        return views.show(courseId);
    }

    @PostMapping("/courses/{courseId}/agreement")
    public View write(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Course course = placements.course(courseId);
        Form form = new Form(typed).about(course.personId());
        form.required("kind", WRONG_KIND);
        Optional<Change> change =
                form.one("kind", Change.Kind.class, WRONG_KIND).flatMap(kind -> change(kind, course, form));
        String reason = form.requiredWorkWords("changeReason", "successor.wrong.reason");
        if (change.isEmpty() || !form.isRight()) {
            return views.wrong(courseId, form);
        }
        String field = change.get() instanceof Change.Hours ? "changeFrom" : "changeEndsOn";
        return tried(
                courseId,
                form,
                field,
                "successor.written",
                next,
                () -> successors.write(courseId, form.version(), change.get(), reason));
    }

    private Optional<Change> change(Change.Kind kind, Course course, Form form) {
        return switch (kind) {
            case EXTENSION ->
                day(form, "changeEndsOn").flatMap(day -> course.endsOn().map(end -> new Change.Extension(end, day)));
            case SHORTENING -> day(form, "changeEndsOn").map(Change.Shortening::new);
            case CANCELLATION -> {
                form.refuse("kind", WRONG_KIND);
                yield Optional.empty();
            }
            case CHANGE -> {
                Optional<LocalDate> from = day(form, "changeFrom");
                Optional<Integer> minutes = minutes(form);
                int wage = wageMinutes(form, course, minutes.orElse(0));
                yield from.flatMap(day -> minutes.map(each -> new Change.Hours(day, each, wage)));
            }
        };
    }

    private static Optional<LocalDate> day(Form form, String field) {
        form.required(field, "successor.wrong.day");
        return form.day(field, "successor.wrong.day");
    }

    private Optional<Integer> minutes(Form form) {
        form.required("changeHours", "course.wrong.hours");
        Optional<Integer> minutes = form.hundredths("changeHours", "course.wrong.hours")
                .map(hours -> hours.multiply(BigDecimal.valueOf(60)).intValue());
        if (minutes.filter(each -> each < 0 || each > rules.fullTimeMinutes(LocalDate.now(clock)))
                .isPresent()) {
            form.refuse("changeHours", "course.wrong.hours");
        }
        return minutes;
    }

    /** @param beside minutes a week on the terms of the course */
    private int wageMinutes(Form form, Course course, int beside) {
        int wage = form.hundredths("changeWage", "course.wrong.hours")
                .map(hours -> hours.multiply(BigDecimal.valueOf(60)).intValue())
                .orElse(0);
        int fullTime = rules.fullTimeMinutes(LocalDate.now(clock));
        if (wage > 0 && course.instrument().isJob()) {
            form.refuse("changeWage", "proposal.wrong.wageInJob");
        } else if (wage + beside > fullTime) {
            form.refuse("changeWage", new RefusedException("proposal.wrong.fullTime", TermsForm.hours(fullTime)));
        }
        return wage;
    }

    @PostMapping("/courses/{courseId}/agreement/{successorId}/answer")
    public View answer(
            @PathVariable UUID courseId,
            @PathVariable UUID successorId,
            @RequestParam Party party,
            @RequestParam boolean yes,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        Said said = new Said(
                yes,
                form.whole("version", 0, 999_999, "proposal.changedMeanwhile").orElse(0),
                form.workWords("note", 500),
                form.one("how", How.class, "proposal.wrong.how"),
                form.one("onBehalf", Behalf.class, "proposal.wrong.onBehalf"),
                form.workWords("signer", 200),
                Optional.empty());
        return !form.isRight()
                ? views.wrong(courseId, form)
                : tried(
                        courseId,
                        form,
                        "answer-" + party,
                        "proposal.answered",
                        next,
                        () -> successors.answer(courseId, successorId, party, said));
    }

    @PostMapping("/courses/{courseId}/agreement/{successorId}/in-force")
    public View putInForce(@PathVariable UUID courseId, @PathVariable UUID successorId, RedirectAttributes next) {
        return tried(
                courseId,
                new Form(Map.of()),
                "inForce",
                "successor.nowInForce",
                next,
                () -> successors.putInForce(courseId, successorId));
    }

    @PostMapping("/courses/{courseId}/agreement/{successorId}/drop")
    public View drop(@PathVariable UUID courseId, @PathVariable UUID successorId, RedirectAttributes next) {
        return tried(
                courseId,
                new Form(Map.of()),
                "drop",
                "successor.dropped",
                next,
                () -> successors.drop(courseId, successorId));
    }

    private View tried(UUID courseId, Form form, String field, String done, RedirectAttributes next, Runnable work) {
        try {
            work.run();
        } catch (NotAllowedException notTheirs) {
            throw notTheirs;
        } catch (RefusedException refusal) {
            form.refuse(field, refusal);
            return views.wrong(courseId, form);
        }
        next.addFlashAttribute(Pages.DONE, done);
        return new RedirectView("/courses/" + courseId + "/agreement");
    }
}
