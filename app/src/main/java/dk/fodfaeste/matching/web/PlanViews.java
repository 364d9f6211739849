package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.Possibilities;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.plan.WeekPlan;
import dk.fodfaeste.matching.plan.WeekPlan.Waiting.Reason;
import dk.fodfaeste.matching.plan.WeekPlans;
import dk.fodfaeste.matching.web.PlanView.Asker;
import dk.fodfaeste.matching.web.PlanView.Decided;
import dk.fodfaeste.matching.web.PlanView.WaitingLine;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the plan's page, in a transaction of its own: what was just decided has to be committed for the board to count it. */
@Component
@Transactional(readOnly = true)
class PlanViews {

    private final WeekPlans plans;
    private final Boards boards;
    private final PlanRows planRows;
    private final Possibilities possibilities;
    private final Colleagues colleagues;
    private final Catalogue catalogue;

    PlanViews(
            WeekPlans plans,
            Boards boards,
            PlanRows planRows,
            Possibilities possibilities,
            Colleagues colleagues,
            Catalogue catalogue) {
        this.plans = plans;
        this.boards = boards;
        this.planRows = planRows;
        this.possibilities = possibilities;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
    }

    PlanView of(PlanPlace place, PlanOutcome outcome) {
        Board board = boards.now();
        WeekPlan plan = plans.plan();
        List<PlanRow> rows = planRows.of(plan, place, outcome, board);
        return new PlanView(
                plan,
                place,
                rows,
                next(rows, outcome, board),
                PlanRows.mine(plan, place).count(),
                askers(plan),
                waiting(plan, place, board),
                decided(board),
                catalogue,
                outcome.said(),
                elsewhere(rows, outcome));
    }

    /** After what was decided the next that is not; from the end of the page, what was decided last, which can be taken back. */
    private static Optional<UUID> next(List<PlanRow> rows, PlanOutcome outcome, Board board) {
        Optional<UUID> back = outcome.released()
                .flatMap(id -> board.decided().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .map(Proposal::personId);
        if (back.isPresent() || !outcome.isRight()) {
            return back;
        }
        int last = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof PlanRow.Settled settled
                    && outcome.done().stream()
                            .anyMatch(pair ->
                                    pair.person().equals(settled.person().id()))) {
                last = row;
            }
        }
        return rows.stream()
                .skip(last + 1)
                .filter(PlanRow.Suggested.class::isInstance)
                .findFirst()
                .or(() ->
                        rows.stream().filter(PlanRow.Settled.class::isInstance).reduce((one, other) -> other))
                .map(PlanRow::id);
    }

    private List<Asker> askers(WeekPlan plan) {
        Map<UUID, Long> pairs = plan.chosen().stream()
                .flatMap(chosen -> chosen.person().consultantId().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        Map<UUID, String> names = colleagues.names(pairs.keySet());
        return pairs.entrySet().stream()
                .map(each -> new Asker(each.getKey(), names.getOrDefault(each.getKey(), ""), each.getValue()))
                .sorted(Comparator.comparing(Asker::name, Danish.alphabet()).thenComparing(Asker::id))
                .toList();
    }

    private Paging<WaitingLine> waiting(WeekPlan plan, PlanPlace place, Board board) {
        List<WeekPlan.Waiting> waiting = plan.waiting().stream()
                .filter(each -> place.waiting().isEmpty()
                        || each.reason() == place.waiting().get())
                .toList();
        return Paging.of(waiting, place.page().orElse(1)).map(each -> line(each, board));
    }

    private WaitingLine line(WeekPlan.Waiting each, Board board) {
        return new WaitingLine(
                each.person(),
                each.reason(),
                each.reason() == Reason.FIND_OUT
                        ? possibilities.findOut(board, each.person().id()).stream()
                                .findFirst()
                        : Optional.empty());
    }

    /** Those that no course has come of; who was released is nobody's matter. */
    private List<Decided> decided(Board board) {
        Set<UUID> begun = board.courses().stream()
                .flatMap(course -> course.proposalId().stream())
                .collect(Collectors.toSet());
        Map<UUID, String> workplaces = new HashMap<>();
        board.openings()
                .values()
                .forEach(opening -> workplaces.put(
                        opening.workplace().id(), opening.workplace().name()));
        Map<UUID, String> names = colleagues.names();
        return board.decided().stream()
                .filter(proposal -> proposal.state() != State.RELEASED && !begun.contains(proposal.id()))
                .map(proposal -> new Decided(
                        proposal,
                        Objects.requireNonNull(board.persons().get(proposal.personId()))
                                .shortName(),
                        workplaces.getOrDefault(proposal.workplaceId(), ""),
                        names.getOrDefault(proposal.decidedById(), "")))
                .toList();
    }

    /** A refusal that no row can show. */
    private static Optional<RefusedException> elsewhere(List<PlanRow> rows, PlanOutcome outcome) {
        Set<UUID> shown = rows.stream()
                .filter(PlanRow.Suggested.class::isInstance)
                .map(PlanRow::id)
                .collect(Collectors.toSet());
        return outcome.refused().entrySet().stream()
                .filter(each -> !shown.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> outcome.isNothing()
                        ? Optional.of(new RefusedException("plan.refused.nothing"))
                        : Optional.empty());
    }
}
