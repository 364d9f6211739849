package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.TimeLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was proposed to a person, and when the last answer came. */
@Component
class ProposalTimeLine implements TimeLine {

    private final Proposals proposals;

    ProposalTimeLine(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        return proposals.of(personId).stream()
                .filter(proposal -> proposal.decision() == Proposal.Decision.PROPOSED)
                .map(ProposalTimeLine::event)
                .toList();
    }

    private static Event event(Proposal proposal) {
        return new Event(
                proposal.answers().values().stream()
                        .map(Answer::on)
                        .max(Comparator.naturalOrder())
                        .orElse(proposal.week()),
                Chapter.STEP,
                "timeline.proposed",
                List.of(proposal.work(), proposal.state()),
                Optional.of("/proposals/" + proposal.id()));
    }
}
