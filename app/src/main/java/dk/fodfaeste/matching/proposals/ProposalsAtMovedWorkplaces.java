package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.WorkplaceMoveHindrance;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A company that was asked and has not answered is not asked in another's name: the proposal is answered or withdrawn first. */
@Component
class ProposalsAtMovedWorkplaces implements WorkplaceMoveHindrance {

    private final ProposalRepository proposals;
    private final Placements placements;

    ProposalsAtMovedWorkplaces(ProposalRepository proposals, Placements placements) {
        this.proposals = proposals;
        this.placements = placements;
    }

    @Override
    public Optional<String> hindersMoving(UUID workplaceId) {
        List<Proposal> waiting = proposals.at(List.of(workplaceId)).stream()
                .filter(Proposal::takesPlace)
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> begun = placements.coursesAt(workplaceId).stream()
                .map(Course::proposalId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return waiting.stream()
                .filter(proposal -> !begun.contains(proposal.id()))
                .findFirst()
                .map(open -> "workplaceMove.wrong.proposal");
    }
}
