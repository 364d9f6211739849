package dk.fodfaeste.grants;

import dk.fodfaeste.grants.Application.What;
import dk.fodfaeste.grants.WorkedHours.ToldBy;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** What the municipality was asked for beside a course, and what is claimed of it. */
@Controller
@Transactional
public class GrantsPage {

    /** Of an answer: what it means for the course and its claims stands in the list of all, so that is shown then. */
    private static final String SAVED = "grant.saved";

    private static final YearMonth NO_MONTH = YearMonth.of(1, 1);
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MOST_MINUTES = 31 * 24 * MINUTES_AN_HOUR;

    private final Grants grants;
    private final Placements placements;
    private final GrantsViews views;

    GrantsPage(Grants grants, Placements placements, GrantsViews views) {
        this.grants = grants;
        this.placements = placements;
        this.views = views;
    }

    @GetMapping("/courses/{courseId}/grants")
    public View grants(@PathVariable UUID courseId) {
        return views.list(courseId);
    }

    @GetMapping("/courses/{courseId}/grants/new")
    public View fresh(
            @PathVariable UUID courseId,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String longerThan) {
        return views.fresh(HttpStatus.OK, courseId, new Form(Map.of("what", what, "longerThan", longerThan)));
    }

    @GetMapping("/courses/{courseId}/grants/{applicationId}")
    public View one(@PathVariable UUID courseId, @PathVariable UUID applicationId) {
        return views.one(courseId, applicationId);
    }

    @PostMapping("/courses/{courseId}/grants")
    public View apply(@PathVariable UUID courseId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Course course = placements.course(courseId);
        Form form = new Form(typed).about(course.personId());
        Optional<What> what = form.one("what", What.class, "grant.wrong.what");
        form.required("what", "grant.wrong.what");
        Optional<UUID> longerThan = form.text("longerThan", "[0-9a-f-]{36}", "grant.wrong.notGranted")
                .map(UUID::fromString);
        Optional<Answer> first = new AnswerForm(form).answer();
        if (first.isPresent() && what.isPresent()) {
            try {
                grants.apply(courseId, what.get(), longerThan, first.get());
                return done(list(courseId), SAVED, flash);
            } catch (RefusedException refusal) {
                form.refuse("happenedOn", refusal);
            }
        }
        return views.fresh(HttpStatus.UNPROCESSABLE_CONTENT, courseId, form);
    }

    @PostMapping("/courses/{courseId}/grants/{applicationId}")
    public View answer(
            @PathVariable UUID courseId,
            @PathVariable UUID applicationId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Form form = new Form(typed).about(placements.course(courseId).personId());
        Optional<Answer> answer = new AnswerForm(form).answer();
        return new Sent(courseId, applicationId, form, flash)
                .save(SAVED, "happenedOn", () -> grants.answer(applicationId, form.version(), answer.get()));
    }

    @PostMapping("/courses/{courseId}/grants/{applicationId}/hours")
    public View worked(
            @PathVariable UUID courseId,
            @PathVariable UUID applicationId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Form form = new Form(typed);
        YearMonth month = month(form);
        form.required("hours", "grant.wrong.hours");
        form.required("toldBy", "grant.wrong.toldBy");
        Optional<Integer> minutes =
                form.hundredths("hours", "grant.wrong.hours").map(GrantsPage::minutes);
        minutes.filter(each -> each > MOST_MINUTES).ifPresent(each -> form.refuse("hours", "grant.wrong.hoursOfMonth"));
        Optional<ToldBy> toldBy = form.one("toldBy", ToldBy.class, "grant.wrong.toldBy");
        return new Sent(courseId, applicationId, form, flash)
                .save(
                        "grant.worked",
                        "hours",
                        () -> grants.work(applicationId, month, form.version(), minutes.get(), toldBy.get()));
    }

    private static int minutes(BigDecimal hours) {
        return hours.multiply(BigDecimal.valueOf(MINUTES_AN_HOUR))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    @PostMapping("/courses/{courseId}/grants/{applicationId}/claims")
    public View claim(
            @PathVariable UUID courseId,
            @PathVariable UUID applicationId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Form form = new Form(typed);
        YearMonth month = month(form);
        form.required("amount", "grant.wrong.amount");
        form.required("sentOn", "grant.wrong.day");
        Optional<BigDecimal> amount = form.hundredths("amount", "grant.wrong.amount");
        Optional<LocalDate> sentOn = form.day("sentOn", "grant.wrong.day");
        return new Sent(courseId, applicationId, form, flash)
                .save("grant.claimed", "amount", () -> grants.claim(applicationId, month, amount.get(), sentOn.get()));
    }

    /** No page sends another month than one that was over; such a one is told as a month that cannot be claimed. */
    private static YearMonth month(Form form) {
        try {
            return YearMonth.parse(form.typed("month"));
        } catch (DateTimeException noMonth) {
            return NO_MONTH;
        }
    }

    @PostMapping("/courses/{courseId}/grants/{applicationId}/claims/{claimId}")
    public View paid(
            @PathVariable UUID courseId,
            @PathVariable UUID applicationId,
            @PathVariable UUID claimId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Form form = new Form(typed);
        form.required("paidAmount", "grant.wrong.amount");
        form.required("paidOn", "grant.wrong.day");
        Optional<BigDecimal> amount = form.hundredths("paidAmount", "grant.wrong.amount");
        Optional<LocalDate> on = form.day("paidOn", "grant.wrong.day");
        return new Sent(courseId, applicationId, form, flash)
                .save(
                        "grant.paid",
                        "paidOn",
                        () -> grants.paid(applicationId, claimId, new Claim.Payment(on.get(), amount.get())));
    }

    private static String list(UUID courseId) {
        return "/courses/" + courseId + "/grants";
    }

    private static View done(String address, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView(address);
    }

    /** A form about one application, read. */
    private final class Sent {

        private final UUID courseId;
        private final UUID applicationId;
        private final Form form;
        private final RedirectAttributes flash;

        private Sent(UUID courseId, UUID applicationId, Form form, RedirectAttributes flash) {
            this.courseId = courseId;
            this.applicationId = applicationId;
            this.form = form;
            this.flash = flash;
        }

        /**
         * Nothing is done while something in the form is wrong; every field keeps what was typed.
         *
         * @param done key of what is said when it was done
         * @param beside the field at which a refusal is said, unless it is about another
         */
        private View save(String done, String beside, Runnable act) {
            if (form.isRight()) {
                try {
                    grants.application(courseId, applicationId);
                    act.run();
                    return done(list(courseId) + (done.equals(SAVED) ? "" : "/" + applicationId), done, flash);
                } catch (RefusedException refusal) {
                    form.refuse(refusal.key().equals(Grants.AWAY) ? "toldBy" : beside, refusal);
                }
            }
            return views.wrong(courseId, applicationId, form);
        }
    }
}
