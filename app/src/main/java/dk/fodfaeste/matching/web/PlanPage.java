package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.plan.WeekPlan.Waiting.Reason;
import dk.fodfaeste.platform.web.Pages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Ugens plan: the best pairs for everybody at once, with the reasons of each. A human decides ({@link PlanDeciding}). */
@Controller
public class PlanPage {

    private final Pages pages;
    private final PlanViews views;

    PlanPage(Pages pages, PlanViews views) {
        this.pages = pages;
        this.views = views;
    }

    @GetMapping("/plan")
    public View plan(
            @RequestParam Optional<Integer> show,
            @RequestParam Optional<UUID> consultant,
            @RequestParam Optional<Reason> waiting,
            @RequestParam Optional<Integer> page) {
        return pages.show(
                "matching/plan", views.of(PlanPlace.ofAddress(show, consultant, waiting, page), PlanOutcome.NONE));
    }
}
