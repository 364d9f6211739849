package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.database.Turns;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A proposal that nobody else writes to until the transaction ends. */
@Component
class ProposalTurn {

    private final ProposalRepository proposals;
    private final Placements placements;
    private final Companies companies;
    private final Turns turns;

    ProposalTurn(ProposalRepository proposals, Placements placements, Companies companies, Turns turns) {
        this.proposals = proposals;
        this.placements = placements;
        this.companies = companies;
        this.turns = turns;
    }

    /** As it stands when nobody else is at it, at its place, its person or its company. */
    Proposal take(UUID proposalId) {
        Proposal proposal = found(proposalId);
        turns.take(List.of(
                proposal.personId(),
                proposal.workplaceId(),
                companies.workplace(proposal.workplaceId()).companyId()));
        return found(proposalId);
    }

    /** @throws RefusedException when it is closed, or its course is on its way */
    Proposal takeOpen(UUID proposalId) {
        Proposal proposal = take(proposalId);
        if (placements.ofProposal(proposal.id()).isPresent()) {
            throw new RefusedException("proposal.begun");
        }
        if (!proposal.isOpen()) {
            throw new RefusedException("proposal.closed");
        }
        return proposal;
    }

    private Proposal found(UUID proposalId) {
        return proposals.find(proposalId).orElseThrow(() -> new NotFoundException("proposal " + proposalId));
    }
}
