package dk.fodfaeste.matching;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.Proposal.State;
import dk.fodfaeste.matching.WeekPlan.Waiting.Reason;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Ugens plan: the best pairs for everybody at once, with the reasons of each. A human decides. */
@Controller
@Transactional
public class PlanPage {

    private final Pages pages;
    private final WeekPlans plans;
    private final Proposals proposals;
    private final People people;
    private final Companies companies;
    private final Catalogue catalogue;

    PlanPage(
            Pages pages,
            WeekPlans plans,
            Proposals proposals,
            People people,
            Companies companies,
            Catalogue catalogue) {
        this.pages = pages;
        this.plans = plans;
        this.proposals = proposals;
        this.people = people;
        this.companies = companies;
        this.catalogue = catalogue;
    }

    @GetMapping("/plan")
    public View plan(@RequestParam Optional<Reason> waiting, @RequestParam(defaultValue = "1") int page) {
        return show(HttpStatus.OK, waiting, page, Form.empty());
    }

    private View show(HttpStatus status, Optional<Reason> waiting, int page, Form rejection) {
        WeekPlan plan = plans.plan();
        Map<UUID, String> persons = people.all().stream().collect(Collectors.toMap(Person::id, Person::shortName));
        Map<UUID, String> workplaces =
                companies.workplaces().stream().collect(Collectors.toMap(Workplace::id, Workplace::name));
        List<Decided> decided = proposals.all().stream()
                .filter(proposal -> proposal.state() != State.RELEASED)
                .filter(proposal -> proposals.courseOf(proposal.id()).isEmpty())
                .map(proposal -> new Decided(
                        proposal,
                        persons.getOrDefault(proposal.personId(), ""),
                        workplaces.getOrDefault(proposal.workplaceId(), "")))
                .toList();
        return pages.show(
                status,
                "matching/plan",
                new PlanView(
                        plan,
                        plan.chosen().stream().map(this::row).toList(),
                        Paging.of(
                                plan.waiting().stream()
                                        .filter(each -> waiting.isEmpty() || each.reason() == waiting.get())
                                        .toList(),
                                page),
                        waiting,
                        decided,
                        catalogue,
                        rejection));
    }

    private Row row(WeekPlan.Chosen chosen) {
        List<NeedLine.Named> lines = NeedLine.of(chosen.possibility()).stream()
                .map(line -> line.named(catalogue))
                .toList();
        return new Row(chosen, lines, PossibilitiesPage.Shown.counts(lines));
    }

    @PostMapping("/plan/propose")
    public View propose(
            @RequestParam UUID person,
            @RequestParam UUID workplace,
            @RequestParam String work,
            @RequestParam(defaultValue = "0") double price,
            RedirectAttributes flash) {
        UUID id = proposals.propose(person, workplace, work, price);
        flash.addFlashAttribute(Pages.DONE, "plan.proposed");
        return new RedirectView("/proposals/" + id);
    }

    @PostMapping("/plan/hold")
    public View hold(
            @RequestParam UUID person,
            @RequestParam UUID workplace,
            @RequestParam String work,
            @RequestParam(defaultValue = "0") double price,
            RedirectAttributes flash) {
        proposals.hold(person, workplace, work, price);
        flash.addFlashAttribute(Pages.DONE, "plan.held");
        return new RedirectView("/plan");
    }

    @PostMapping("/plan/reject")
    public View reject(
            @RequestParam UUID person,
            @RequestParam UUID workplace,
            @RequestParam String work,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") double price,
            RedirectAttributes flash) {
        Form form = new Form(Map.of(PlanView.rejectionOf(person), reason));
        String why = form.required(PlanView.rejectionOf(person), "plan.refused.reason");
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty(), 1, form);
        }
        proposals.reject(person, workplace, work, why, price);
        flash.addFlashAttribute(Pages.DONE, "plan.rejected");
        return new RedirectView("/plan");
    }

    @PostMapping("/plan/{proposalId}/release")
    public View release(@PathVariable UUID proposalId, RedirectAttributes flash) {
        proposals.release(proposalId);
        flash.addFlashAttribute(Pages.DONE, "plan.released");
        return new RedirectView("/plan");
    }

    public record PlanView(
            WeekPlan plan,
            List<Row> rows,
            Paging<WeekPlan.Waiting> waiting,
            Optional<Reason> reason,
            List<Decided> decided,
            Catalogue catalogue,
            Form rejection) {

        /** Name of the field for the reason of a rejection. */
        public static String rejectionOf(UUID personId) {
            return "reason-" + personId;
        }

        /** The address of this plan with others of those who wait. */
        public String address(Optional<Reason> other, int page) {
            return "/plan?page=" + page + other.map(each -> "&waiting=" + each).orElse("") + "#waiting";
        }

        public Map<Reason, Long> reasons() {
            return plan.waiting().stream()
                    .collect(Collectors.groupingBy(
                            WeekPlan.Waiting::reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
        }

        public List<Decided> in(State... states) {
            return decided.stream()
                    .filter(each -> List.of(states).contains(each.proposal().state()))
                    .toList();
        }

        public long waitingForKnowledge() {
            return reasons().getOrDefault(Reason.FIND_OUT, 0L);
        }

        public Optional<String> findOut(WeekPlan.Waiting waiting, dk.fodfaeste.platform.web.Words words) {
            return waiting.findOut()
                    .map(each -> catalogue.dimension(each.dimension()).nameWithin(words));
        }
    }

    public record Row(WeekPlan.Chosen chosen, List<NeedLine.Named> lines, Map<PossibilitiesPage.Shown, Long> counts) {}

    public record Decided(Proposal proposal, String person, String workplace) {}
}
