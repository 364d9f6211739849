package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.Pair;
import dk.fodfaeste.engine.plan.PlanSwap;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.openings.WorkOpening;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** If Emil goes there instead, who moves? Answered exactly, out of the plan's own prices. */
@Service
@Transactional(readOnly = true)
public class Alternatives {

    private final Boards boards;
    private final WeekPlans plans;

    Alternatives(Boards boards, WeekPlans plans) {
        this.boards = boards;
        this.plans = plans;
    }

    /** The person's other openings that there is room for, the best for all together first. */
    public List<Alternative> of(UUID personId) {
        Board board = boards.now();
        WeekPlan plan = plans.plan();
        return plan.swaps().pairsOf(personId).stream()
                .filter(pair -> !plan.has(pair))
                .flatMap(pair -> alternative(pair, plan, board).stream())
                .sorted(Comparator.comparingLong(Alternative::loss))
                .toList();
    }

    /** What it would mean to choose the opening for the person; empty where nothing of it is left this week. */
    public Optional<Alternative> of(UUID personId, WorkOpening opening) {
        WeekPlan plan = plans.plan();
        return plan.swaps().pairsOf(personId).stream()
                .filter(pair -> pair.opening().equals(opening.id()))
                .findFirst()
                .flatMap(pair -> alternative(pair, plan, boards.now()));
    }

    private static Optional<Alternative> alternative(Pair pair, WeekPlan plan, Board board) {
        return plan.swaps()
                .instead(pair)
                .map(swap -> new Alternative(
                        board.possibility(pair.person(), pair.opening()),
                        swap.loss(),
                        swap.moves().stream()
                                .filter(move -> !move.person().equals(pair.person()))
                                .map(move -> move(move, board))
                                .toList()));
    }

    private static Alternative.Move move(PlanSwap.Move move, Board board) {
        return new Alternative.Move(
                Objects.requireNonNull(board.persons().get(move.person())),
                move.from().map(pair -> opening(pair, board)),
                move.to().map(pair -> opening(pair, board)));
    }

    private static WorkOpening opening(Pair pair, Board board) {
        return Objects.requireNonNull(board.openings().get(pair.opening()));
    }
}
