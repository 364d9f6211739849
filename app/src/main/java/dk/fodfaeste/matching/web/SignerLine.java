package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.TakenBack;
import dk.fodfaeste.matching.proposals.Voice;
import dk.fodfaeste.rules.Promise;
import dk.fodfaeste.rules.SignerRule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One who signs, and where that stands.
 *
 * @param rule that asks for the signature; empty where somebody put the signer on
 * @param answer that counts
 * @param lapsed an answer to an earlier version, whose substance has changed since
 * @param takenBack what the party took back, where it said nothing since
 * @param voice as what the reader may write the answer down; empty where they may not
 * @param promise what is promised by signing, word for word
 * @param name of whom is known to sign for the party; what the field begins with
 * @param since when the signature is waited for
 * @param reminded when somebody reminded the party last
 */
public record SignerLine(
        Party party,
        Optional<SignerRule> rule,
        Optional<Answer> answer,
        Optional<Answer> lapsed,
        Optional<TakenBack> takenBack,
        Optional<Voice> voice,
        Optional<Promise> promise,
        Optional<String> name,
        LocalDate since,
        Optional<LocalDate> reminded) {

    /** Whether somebody put it on, or the rule does not need it. */
    public boolean canBeLeftOut() {
        return rule.isEmpty() || rule.get().optional();
    }

    /** Whether the reader would write down an answer that is not their own. */
    public boolean isToldToReader() {
        return voice.filter(each -> each == Voice.TOLD || each == Voice.ON_BEHALF)
                .isPresent();
    }
}
