package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.discovery.NextToFindOut.Suggestion;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.plan.WeekPlan;
import dk.fodfaeste.matching.plan.WeekPlan.Waiting.Reason;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Boards boards;
    private final Possibilities possibilities;
    private final Catalogue catalogue;

    PlanPage(
            Pages pages,
            WeekPlans plans,
            Proposals proposals,
            Boards boards,
            Possibilities possibilities,
            Catalogue catalogue) {
        this.pages = pages;
        this.plans = plans;
        this.proposals = proposals;
        this.boards = boards;
        this.possibilities = possibilities;
        this.catalogue = catalogue;
    }

    @GetMapping("/plan")
    public View plan(@RequestParam Optional<Reason> waiting, @RequestParam Optional<Integer> page) {
        return show(HttpStatus.OK, waiting, page, Form.empty(), Optional.empty());
    }

    private View show(
            HttpStatus status,
            Optional<Reason> waiting,
            Optional<Integer> page,
            Form rejection,
            Optional<NotAllowedException> refusal) {
        Board board = boards.now();
        WeekPlan plan = plans.plan();
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
                                        page.orElse(1))
                                .map(each -> waiting(each, board)),
                        waiting.isPresent() || page.isPresent(),
                        waiting,
                        decided(board),
                        catalogue,
                        rejection,
                        refusal));
    }

    /** Those that no course has come of; who was released is nobody's matter. */
    private static List<Decided> decided(Board board) {
        Set<UUID> begun = board.courses().stream()
                .flatMap(course -> course.proposalId().stream())
                .collect(Collectors.toSet());
        Map<UUID, String> workplaces = new HashMap<>();
        board.openings()
                .values()
                .forEach(opening -> workplaces.put(
                        opening.workplace().id(), opening.workplace().name()));
        return board.decided().stream()
                .filter(proposal -> proposal.state() != State.RELEASED && !begun.contains(proposal.id()))
                .map(proposal -> new Decided(
                        proposal,
                        Objects.requireNonNull(board.persons().get(proposal.personId()))
                                .shortName(),
                        workplaces.getOrDefault(proposal.workplaceId(), "")))
                .toList();
    }

    private WaitingLine waiting(WeekPlan.Waiting each, Board board) {
        return new WaitingLine(
                each.person(),
                each.reason(),
                each.reason() == Reason.FIND_OUT
                        ? possibilities.findOut(board, each.person().id()).stream()
                                .findFirst()
                        : Optional.empty());
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
            RedirectAttributes flash) {
        UUID id = proposals.propose(person, workplace, work);
        flash.addFlashAttribute(Pages.DONE, "plan.proposed");
        return new RedirectView("/proposals/" + id);
    }

    @PostMapping("/plan/hold")
    public View hold(
            @RequestParam UUID person,
            @RequestParam UUID workplace,
            @RequestParam String work,
            RedirectAttributes flash) {
        try {
            proposals.hold(person, workplace, work);
        } catch (NotAllowedException refusal) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Optional.empty(),
                    Optional.empty(),
                    Form.empty(),
                    Optional.of(refusal));
        }
        flash.addFlashAttribute(Pages.DONE, "plan.held");
        return new RedirectView("/plan");
    }

    @PostMapping("/plan/reject")
    public View reject(
            @RequestParam UUID person,
            @RequestParam UUID workplace,
            @RequestParam String work,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Form form = new Form(Map.of(PlanView.rejectionOf(person), reason));
        String why = form.required(PlanView.rejectionOf(person), "plan.refused.reason");
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty(), Optional.empty(), form, Optional.empty());
        }
        proposals.reject(person, workplace, work, why);
        flash.addFlashAttribute(Pages.DONE, "plan.rejected");
        return new RedirectView("/plan");
    }

    @PostMapping("/plan/{proposalId}/release")
    public View release(@PathVariable UUID proposalId, RedirectAttributes flash) {
        proposals.release(proposalId);
        flash.addFlashAttribute(Pages.DONE, "plan.released");
        return new RedirectView("/plan");
    }

    /** @param unfolded whether somebody asked for those who wait; otherwise only their number by reason is shown. @param refusal of a hold */
    public record PlanView(
            WeekPlan plan,
            List<Row> rows,
            Paging<WaitingLine> waiting,
            boolean unfolded,
            Optional<Reason> reason,
            List<Decided> decided,
            Catalogue catalogue,
            Form rejection,
            Optional<NotAllowedException> refusal) {

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

        public Optional<String> findOut(WaitingLine waiting, dk.fodfaeste.platform.web.Words words) {
            return waiting.findOut()
                    .map(each -> catalogue.dimension(each.dimension()).nameWithin(words));
        }
    }

    /** @param findOut what would decide most, if knowledge is what is missing */
    public record WaitingLine(Person person, Reason reason, Optional<Suggestion> findOut) {}

    public record Row(WeekPlan.Chosen chosen, List<NeedLine.Named> lines, Map<PossibilitiesPage.Shown, Long> counts) {}

    public record Decided(Proposal proposal, String person, String workplace) {}
}
