package dk.fodfaeste.matching.plan;

import dk.fodfaeste.engine.plan.PlanProblem;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.rules.Rules;
import java.time.LocalDate;

/** The week's problem as the plan's page solves it, for those who measure it against other ways. */
public final class WeekProblem {

    private WeekProblem() {}

    public static PlanProblem of(Board board, Rules rules, LocalDate week) {
        return new PlanQuestion(board, rules, PlanPolicy.standard(), week)
                .answer()
                .plan()
                .problem();
    }
}
