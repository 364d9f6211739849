package dk.fodfaeste.rules.web;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.comparison.Comparison;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.packs.KeptPack;
import dk.fodfaeste.rules.packs.Packs;
import dk.fodfaeste.rules.packs.Packs.BeforeAndAfter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

/** One pack: what it changes, what it would do to the courses, and the decision of a second person. */
@Controller
@Transactional(noRollbackFor = RefusedException.class)
public class RulePackPage {

    private static final String WHY = "why";
    private static final int LONGEST = 2_000;

    private final Pages pages;
    private final Packs packs;
    private final TrialViews trials;
    private final Colleagues colleagues;
    private final Clock clock;

    RulePackPage(Pages pages, Packs packs, TrialViews trials, Colleagues colleagues, Clock clock) {
        this.pages = pages;
        this.packs = packs;
        this.trials = trials;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/administration/rules/{packId}")
    public View pack(@PathVariable UUID packId, @RequestParam(defaultValue = "1") int page, Locale locale) {
        return show(HttpStatus.OK, packId, Form.empty(), page, locale);
    }

    @PostMapping("/administration/rules/{packId}/trial")
    public View tryAgain(@PathVariable UUID packId) {
        packs.tryAgain(packId);
        return to(packId);
    }

    @PostMapping("/administration/rules/{packId}/approval")
    public View approve(
            @PathVariable UUID packId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Locale locale) {
        return decide(packId, typed, "rules.approved", why -> packs.approve(packId, why), next, locale);
    }

    @PostMapping("/administration/rules/{packId}/taking-back")
    public View takeBack(
            @PathVariable UUID packId,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Locale locale) {
        return decide(packId, typed, "rules.takenBack", why -> packs.takeBack(packId, why), next, locale);
    }

    private View decide(
            UUID packId,
            Map<String, String> typed,
            String done,
            Consumer<String> decision,
            RedirectAttributes next,
            Locale locale) {
        Form form = new Form(typed);
        String why = form.required(WHY, "rules.wrong.why");
        if (why.length() > LONGEST) {
            form.refuse(WHY, new RefusedException("form.long", LONGEST));
        }
        if (form.isRight()) {
            try {
                decision.accept(why);
                next.addFlashAttribute(Pages.DONE, done);
                return to(packId);
            } catch (RefusedException refusal) {
                form.refuse(WHY, refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, packId, form, 1, locale);
    }

    @PostMapping("/administration/rules/{packId}/putting-away")
    public View putAway(@PathVariable UUID packId, RedirectAttributes next, Locale locale) {
        Form form = Form.empty();
        try {
            packs.putAway(packId);
            next.addFlashAttribute(Pages.DONE, "rules.putAway");
            return to(packId);
        } catch (RefusedException refusal) {
            form.refuse(WHY, refusal);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, packId, form, 1, locale);
        }
    }

    private View show(HttpStatus status, UUID packId, Form form, int page, Locale locale) {
        KeptPack kept = packs.kept(packId);
        BeforeAndAfter laws = packs.beforeAndAfter(packId);
        Pack pack = packs.pack(packId);
        return pages.show(
                status,
                "rules/pack",
                new RulePackView(
                        kept,
                        kept.stateOn(LocalDate.now(clock)),
                        pack,
                        ComparisonView.of(
                                new Comparison(laws.before(), laws.after(), pack.inForceFrom()),
                                laws.before().on(pack.inForceFrom()).name()),
                        trials.of(packId, page, locale),
                        colleagues.names(),
                        kept.laidIn().by().equals(Acting.now().accountId()),
                        kept.inForceFrom().isBefore(LocalDate.now(clock)),
                        form));
    }

    private static View to(UUID packId) {
        return new RedirectView(RulesPage.ADDRESS + "/" + packId);
    }

    /** @param isOwn whether the reader laid it in, and so cannot be the second @param judgesDaysGone whether its first day has passed */
    public record RulePackView(
            KeptPack kept,
            KeptPack.Standing state,
            Pack pack,
            ComparisonView comparison,
            TrialViews.TrialView trial,
            Map<UUID, String> names,
            boolean isOwn,
            boolean judgesDaysGone,
            Form form) {

        public String name(KeptPack.Decided decided) {
            return names.getOrDefault(decided.by(), "");
        }

        public String address() {
            return RulesPage.ADDRESS + "/" + kept.id();
        }
    }
}
