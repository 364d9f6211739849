package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.matching.decisions.Answer.Behalf;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.Optional;

/** What an answer that somebody writes down rests on. */
public final class Proof {

    private Proof() {}

    /**
     * @return what is kept: with the way and the reason where there has to be one, and without where there is none
     * @throws RefusedException when something of it is missing
     */
    public static Said of(Said said, Party party, Voice voice) {
        if (party.isNamed() && said.signer().isEmpty()) {
            throw new RefusedException("signers.wrong.name");
        }
        if (said.isOnPaper()) {
            return said;
        }
        if (said.how().equals(Optional.of(How.BY_LINK))) {
            throw new RefusedException("proposal.wrong.how");
        }
        if (said.how().equals(Optional.of(How.ON_PAPER))) {
            throw new RefusedException("signers.wrong.page");
        }
        return switch (voice) {
            case OWN, AS_DEPUTY -> said.itself();
            case TOLD -> told(said, party);
            case ON_BEHALF -> {
                if (said.how().isEmpty()
                        || said.onBehalf().filter(Behalf.of(party)::contains).isEmpty()) {
                    throw new RefusedException("proposal.wrong.onBehalf");
                }
                yield said;
            }
        };
    }

    /** Who was there needs no reason; from afar it is said why the other does not sign. */
    private static Said told(Said said, Party party) {
        How how = said.how().orElseThrow(() -> new RefusedException("proposal.wrong.how"));
        boolean afar = how == How.BY_PHONE || how == How.IN_WRITING;
        if (afar && said.onBehalf().filter(Behalf.of(party)::contains).isEmpty()) {
            throw new RefusedException("signers.wrong.behalf");
        }
        return new Said(
                said.yes(),
                said.version(),
                said.note(),
                said.how(),
                said.onBehalf().filter(why -> afar),
                said.signer().filter(name -> party.isNamed()),
                Optional.empty());
    }
}
