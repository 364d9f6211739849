package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.engine.patience.MayAsk;
import dk.fodfaeste.engine.patience.Patience;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.board.Board;
import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.board.CompanyAsks;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.openings.Admission;
import dk.fodfaeste.matching.openings.Possibility;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.matching.plan.Capacities;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a pair may take a place now, before it is proposed or held. */
@Component
class TakingPlace {

    private final Boards boards;
    private final Rules rules;
    private final CompanyAsks companyAsks;
    private final Colleagues colleagues;
    private final People people;
    private final Clock clock;

    TakingPlace(
            Boards boards, Rules rules, CompanyAsks companyAsks, Colleagues colleagues, People people, Clock clock) {
        this.boards = boards;
        this.rules = rules;
        this.companyAsks = companyAsks;
        this.colleagues = colleagues;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param invited whether the company has asked for just this person
     * @throws RefusedException for a match that is blind or closed, a person who is busy, an opening that somebody has, a workplace that
     *     is full, or a company that is not to be asked by the person's consultant now
     */
    void check(Possibility possibility, UUID personId, boolean invited) {
        checkOpen(possibility, invited);
        WorkOpening opening = possibility.what();
        Board board = boards.now();
        List<Proposal> promised = without(personId, opening, board.promised());
        boolean heldHere = promised.size() < board.promised().size();
        checkPlace(opening, personId, promised, heldHere, board);
        checkMayAsk(opening, personId, without(personId, opening, board.decided()), LocalDate.now(clock));
    }

    /** All but the pair itself, which may have been held. */
    private static List<Proposal> without(UUID personId, WorkOpening opening, List<Proposal> decided) {
        return decided.stream()
                .filter(each -> each.state() != State.HELD
                        || !each.personId().equals(personId)
                        || !each.openingId().equals(opening.id()))
                .toList();
    }

    private static void checkOpen(Possibility possibility, boolean invited) {
        Admission admission = possibility.what().admission();
        if (admission.isPaused() || (admission.isInvitedOnly() && !invited)) {
            throw admission.whyNot().orElseThrow().refusal();
        }
        Patience patience = possibility.what().patience();
        if (patience instanceof Patience.Paused || possibility.isUnsure()) {
            throw WhyNot.of(patience).orElseThrow().refusal();
        }
        if (possibility.kind() != Possibility.Kind.OPEN && possibility.kind() != Possibility.Kind.INVITED) {
            throw new RefusedException(
                    possibility.kind() == Possibility.Kind.BLIND ? "plan.refused.blind" : "plan.refused.closed");
        }
    }

    private void checkPlace(WorkOpening opening, UUID personId, List<Proposal> others, boolean heldHere, Board board) {
        Capacities capacities = new Capacities(board, rules);
        boolean busy = board.atWork().contains(personId)
                || others.stream().anyMatch(each -> each.personId().equals(personId) && each.state() != State.HELD);
        if (busy) {
            throw new RefusedException("plan.refused.busy");
        }
        if (heldHere) {
            return;
        }
        others.stream()
                .filter(each -> each.state() == State.HELD && each.openingId().equals(opening.id()))
                .findFirst()
                .ifPresent(held -> {
                    throw new RefusedException(
                            "plan.refused.held",
                            colleagues.names().getOrDefault(held.decidedById(), ""),
                            held.heldUntil().orElseThrow());
                });
        if (capacities.free().getOrDefault(opening.workplace().id(), 0) < 1 || !capacities.ratioAllows(opening)) {
            throw new RefusedException("plan.refused.full");
        }
        if (board.taken().contains(opening.id())) {
            throw new RefusedException("plan.refused.taken");
        }
    }

    private void checkMayAsk(WorkOpening opening, UUID personId, List<Proposal> others, LocalDate today) {
        UUID asker = CompanyAsks.asker(people.person(personId), Acting.now().accountId());
        if (companyAsks.on(today, others).may(opening.company().id(), asker) instanceof MayAsk.No no) {
            throw WhyNot.of(no.reasons().getFirst(), colleagues.names()).refusal();
        }
    }
}
