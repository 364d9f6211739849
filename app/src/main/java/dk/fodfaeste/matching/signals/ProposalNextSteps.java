package dk.fodfaeste.matching.signals;

import dk.fodfaeste.matching.board.Boards;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.NextSteps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A proposal that waits for an answer, until the week in which it should begin. By the board, which asks the database for nothing that it knows. */
@Component
class ProposalNextSteps implements NextSteps {

    private final Boards boards;

    ProposalNextSteps(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Map<UUID, NextStep> of(Collection<UUID> people, LocalDate today) {
        Set<UUID> asked = new HashSet<>(people);
        Map<UUID, NextStep> next = new HashMap<>();
        boards.now().decided().stream()
                .filter(proposal -> proposal.state() == Proposal.State.WAITING && asked.contains(proposal.personId()))
                .forEach(proposal -> next.merge(
                        proposal.personId(),
                        step(proposal),
                        (one, other) ->
                                one.due().orElseThrow().isAfter(other.due().orElseThrow()) ? other : one));
        return next;
    }

    private static NextStep step(Proposal proposal) {
        return new NextStep(
                "nextStep.proposal",
                List.of(proposal.work()),
                "/proposals/" + proposal.id(),
                Optional.of(proposal.week()));
    }
}
