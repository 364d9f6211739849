package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Undos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Deciding about pairs of the plan, one ({@code one}) or all that are ticked ({@code pair}). Each is decided and committed for itself, so
 * that one refusal takes nothing back. A reader with script keeps the page, with each answer where the question stood; without it comes the
 * page anew.
 */
@Controller
public class PlanDeciding {

    private static final String PAGE = "matching/plan";

    private final Pages pages;
    private final PlanViews views;
    private final Proposals proposals;
    private final Undos undos;

    PlanDeciding(Pages pages, PlanViews views, Proposals proposals, Undos undos) {
        this.pages = pages;
        this.views = views;
        this.proposals = proposals;
        this.undos = undos;
    }

    @PostMapping("/plan/propose")
    public View propose(
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader("HX-Request") Optional<String> script,
            RedirectAttributes flash) {
        List<UUID> ids = new ArrayList<>();
        PlanOutcome outcome = decide(
                form,
                "plan.proposed",
                pair -> ids.add(proposals.propose(pair.person(), pair.workplace(), pair.work(), isInvited(form))));
        return answer(
                PlanPlace.ofForm(form),
                outcome,
                script.isPresent(),
                ids.size() == 1 ? "/proposals/" + ids.getFirst() : "/plan",
                flash);
    }

    @PostMapping("/plan/hold")
    public View hold(
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader("HX-Request") Optional<String> script,
            RedirectAttributes flash) {
        List<UUID> ids = new ArrayList<>();
        PlanOutcome outcome = decide(
                form,
                "plan.held",
                pair -> ids.add(proposals.hold(pair.person(), pair.workplace(), pair.work(), isInvited(form))));
        offerBack(ids);
        return answer(PlanPlace.ofForm(form), outcome, script.isPresent(), "/plan", flash);
    }

    @PostMapping("/plan/reject")
    public View reject(
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader("HX-Request") Optional<String> script,
            RedirectAttributes flash) {
        PlanPlace place = PlanPlace.ofForm(form);
        List<UUID> ids = new ArrayList<>();
        PlanOutcome outcome = decide(form, "plan.rejected", pair -> ids.add(reject(pair, place.typed(), form)));
        offerBack(ids);
        return answer(place, outcome, script.isPresent(), "/plan", flash);
    }

    /** Ticked where one pair is decided about: that the company has asked for the person. */
    private static boolean isInvited(MultiValueMap<String, String> form) {
        return form.containsKey("one") && form.containsKey("invited");
    }

    /** Where one was decided; several are taken back one by one, in their rows. */
    private void offerBack(List<UUID> ids) {
        if (ids.size() == 1) {
            undos.offer("/plan/" + ids.getFirst() + "/release", Map.of());
        }
    }

    private UUID reject(ChosenPair pair, Form typed, MultiValueMap<String, String> form) {
        String field = form.containsKey("one") ? PlanPlace.rejectionOf(pair.person()) : "reason";
        String why = typed.requiredWorkWords(field, "plan.refused.reason");
        if (typed.isRight()) {
            return proposals.reject(pair.person(), pair.workplace(), pair.work(), why);
        }
        throw new RefusedException("plan.refused.reason");
    }

    @PostMapping("/plan/{proposalId}/release")
    public View release(
            @PathVariable UUID proposalId,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader("HX-Request") Optional<String> script,
            RedirectAttributes flash) {
        proposals.release(proposalId);
        return answer(PlanPlace.ofForm(form), PlanOutcome.released(proposalId), script.isPresent(), "/plan", flash);
    }

    private static PlanOutcome decide(MultiValueMap<String, String> form, String said, Consumer<ChosenPair> decision) {
        List<ChosenPair> done = new ArrayList<>();
        Map<UUID, RefusedException> refused = new LinkedHashMap<>();
        for (ChosenPair pair : chosen(form)) {
            try {
                decision.accept(pair);
                done.add(pair);
            } catch (RefusedException refusal) {
                refused.put(pair.person(), refusal);
            }
        }
        return new PlanOutcome(done.isEmpty() ? Optional.empty() : Optional.of(said), done, refused, Optional.empty());
    }

    private static List<ChosenPair> chosen(MultiValueMap<String, String> form) {
        return form.getOrDefault(form.containsKey("one") ? "one" : "pair", List.of()).stream()
                .flatMap(sent -> ChosenPair.parse(sent).stream())
                .toList();
    }

    private View answer(PlanPlace place, PlanOutcome outcome, boolean script, String next, RedirectAttributes flash) {
        if (!script && outcome.isRight()) {
            outcome.said().ifPresent(said -> flash.addFlashAttribute(Pages.DONE, said));
            return new RedirectView(next);
        }
        return pages.show(script ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, PAGE, views.of(place, outcome));
    }
}
