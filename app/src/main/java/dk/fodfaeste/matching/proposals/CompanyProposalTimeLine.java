package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.CompanyTimeLine;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.ProposalRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was proposed to a company, and how it stands. For whom is told on the proposal's own page. */
@Component
class CompanyProposalTimeLine implements CompanyTimeLine {

    private final ProposalRepository proposals;
    private final Companies companies;

    CompanyProposalTimeLine(ProposalRepository proposals, Companies companies) {
        this.proposals = proposals;
        this.companies = companies;
    }

    @Override
    public List<Event> eventsOf(UUID companyId) {
        return proposals
                .at(companies.workplacesOf(companyId).stream()
                        .map(Workplace::id)
                        .toList())
                .stream()
                .filter(proposal -> proposal.decision() == Proposal.Decision.PROPOSED)
                .map(proposal -> new Event(
                        proposal.decidedOn(),
                        Chapter.PROPOSAL,
                        "companyHistory.proposed",
                        List.of(proposal.work(), proposal.state()),
                        Optional.of("/proposals/" + proposal.id())))
                .toList();
    }
}
