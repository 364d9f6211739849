package dk.fodfaeste.portal;

import dk.fodfaeste.discovery.AskedItems;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.documents.Disagreements;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.Consents;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a person says on their own page, through the same doors as what they say in other ways. Each checks that it is theirs to say: what a form
 * names is not believed.
 */
@Service
@Transactional(noRollbackFor = RefusedException.class)
class PersonAnswers {

    private static final String BY_LINK = "by link";

    private final AskedItems asked;
    private final Sharing sharing;
    private final Consents consents;
    private final Proposals proposals;
    private final Signatures signatures;
    private final Disagreements disagreements;

    PersonAnswers(
            AskedItems asked,
            Sharing sharing,
            Consents consents,
            Proposals proposals,
            Signatures signatures,
            Disagreements disagreements) {
        this.asked = asked;
        this.sharing = sharing;
        this.consents = consents;
        this.proposals = proposals;
        this.signatures = signatures;
        this.disagreements = disagreements;
    }

    /** @throws RefusedException when they are not asked this any more */
    void share(OpenLink link, UUID askedId, boolean yes) {
        asked.answer(link.personId(), askedId, yes);
    }

    /** One yes is taken back. Twice is once. */
    void takeBack(OpenLink link, UUID sharedId) {
        sharing.withdraw(link.personId(), Optional.of(sharedId));
    }

    /** Whether anything of them may be shown to workplaces at all. */
    void mayBeShown(OpenLink link, boolean yes) {
        if (yes) {
            consents.give(link.personId(), BY_LINK);
        } else {
            consents.withdraw(link.personId(), BY_LINK);
        }
    }

    /**
     * The person signs, or says no.
     *
     * @param version of the agreement that the page showed
     * @param note why not, where they wrote it
     * @throws RefusedException when it changed meanwhile, is closed, or was answered
     */
    void answer(OpenLink link, UUID proposalId, int version, boolean yes, Optional<String> note) {
        Proposal proposal = own(link, proposalId);
        signatures.answerByLink(proposal.id(), Party.PERSON, Said.byLink(yes, version, note, link.receiver()));
    }

    /** Until the first day. @throws RefusedException when that has come, or they said nothing */
    void takeBackAnswer(OpenLink link, UUID proposalId) {
        signatures.withdrawByLink(own(link, proposalId).id(), Party.PERSON, Withdrawn.CHANGED_MIND);
    }

    private Proposal own(OpenLink link, UUID proposalId) {
        try {
            Proposal proposal = proposals.proposal(proposalId);
            if (proposal.personId().equals(link.personId())) {
                return proposal;
            }
        } catch (NotFoundException gone) {
            throw new RefusedException("link.mine.wrong.changed");
        }
        throw new RefusedException("link.mine.wrong.changed");
    }

    /** @param documentId of an evaluation that the page showed them @param language code of the page */
    void disagree(OpenLink link, UUID documentId, String words, String language) {
        disagreements.say(link.personId(), documentId, words, language);
    }
}
