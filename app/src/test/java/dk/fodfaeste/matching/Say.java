package dk.fodfaeste.matching;

import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.placements.Instrument;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Writes terms and answers for tests, based on the agreement as it stands. */
public class Say {

    private final Proposals proposals;
    private final Agreements agreements;
    private final Signatures signatures;

    public Say(Proposals proposals, Agreements agreements, Signatures signatures) {
        this.proposals = proposals;
        this.agreements = agreements;
        this.signatures = signatures;
    }

    public static Terms terms(
            LocalDate start, Instrument instrument, Optional<StepUp> stepUp, Map<UUID, String> whatIsNew) {
        return new Terms(
                Optional.of(start),
                Optional.empty(),
                Optional.of(instrument),
                OptionalInt.empty(),
                Optional.of("Afklare jobmålet"),
                Optional.of("Flere timer"),
                stepUp,
                whatIsNew,
                Optional.empty(),
                Optional.empty());
    }

    public int agree(UUID proposal, Terms terms) {
        return agreements.agree(proposal, version(proposal), terms);
    }

    public void yes(UUID proposal, Party party) {
        signatures.answer(proposal, party, said(true, version(proposal), party));
    }

    public void no(UUID proposal, Party party) {
        signatures.answer(proposal, party, said(false, version(proposal), party));
    }

    /** Everybody outside who is asked: the company, the representative, the municipality. */
    public void yesOfTheOthers(UUID proposal) {
        proposals.proposal(proposal).missing().stream().filter(Party::isNamed).forEach(party -> yes(proposal, party));
    }

    /** What a party says for itself, and others to who writes it down. */
    public static Said said(boolean yes, int version, Party party) {
        return new Said(
                yes,
                version,
                Optional.empty(),
                Optional.of(How.IN_PERSON).filter(how -> !party.isCraft()),
                Optional.empty(),
                Optional.of("Ærø Đặng O'Brien").filter(name -> party.isNamed()),
                Optional.empty());
    }

    private int version(UUID proposal) {
        return proposals.proposal(proposal).agreement().version();
    }
}
