package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.ClosingHindrance;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For whom a place is held or asked, is not closed: the company waits for an answer. */
@Component
class OpenProposals implements ClosingHindrance {

    private final Proposals proposals;
    private final Placements placements;

    OpenProposals(Proposals proposals, Placements placements) {
        this.proposals = proposals;
        this.placements = placements;
    }

    @Override
    public Optional<String> hindersClosing(UUID personId) {
        Set<UUID> begun = placements.coursesOf(personId).stream()
                .map(Course::proposalId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return proposals.of(personId).stream()
                .filter(Proposal::takesPlace)
                .filter(proposal -> !begun.contains(proposal.id()))
                .findFirst()
                .map(open -> "personClosing.refused.proposal");
    }
}
