package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.StageNeeds;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looking for work ends with a workplace that is proposed; the talk with the employer with everybody's yes. */
@Component
@Order(3)
class ProposalStageNeeds implements StageNeeds {

    private final Proposals proposals;

    ProposalStageNeeds(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<StageNeed> of(Person person) {
        String page = "/people/" + person.id() + "/possibilities";
        return switch (person.stage()) {
            case JOB_FINDING -> List.of(new StageNeed("stageNeed.proposal", isProposed(person), page));
            case EMPLOYER_ENGAGEMENT -> List.of(new StageNeed("stageNeed.agreed", isAgreed(person), page));
            case ENGAGEMENT, PROFILING, SUPPORT -> List.of();
        };
    }

    private boolean isProposed(Person person) {
        return proposals.of(person.id()).stream().anyMatch(Proposal::isOpen);
    }

    private boolean isAgreed(Person person) {
        return proposals.of(person.id()).stream().anyMatch(each -> each.state() == Proposal.State.AGREED);
    }
}
