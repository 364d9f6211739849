package dk.fodfaeste.matching.proposals;

import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.rules.Promise;
import dk.fodfaeste.rules.SignerRule;
import dk.fodfaeste.rules.SignerRule.Occasion;
import dk.fodfaeste.rules.SignerRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whom the rules ask to sign, by the first day, the instrument, the workplace and whether there is a mentor; and that nobody of them is missing when
 * the course begins, since heads are counted anew while signatures are waited for.
 */
@Component
public class SignersAsked implements StartCondition {

    private final SignerRules rules;

    SignersAsked(SignerRules rules) {
        this.rules = rules;
    }

    /** With the rule that asks for each; none while first day or instrument are not said. */
    public Map<Party, SignerRule> by(Terms terms, Workplace workplace) {
        Map<Party, SignerRule> asked = new EnumMap<>(Party.class);
        if (terms.startsOn().isPresent() && terms.instrument().isPresent()) {
            rules
                    .on(
                            Occasion.AGREEMENT,
                            terms.instrument().get().name(),
                            terms.startsOn().get())
                    .stream()
                    .filter(rule -> isAsked(rule, terms, workplace))
                    .forEach(rule -> asked.put(Party.valueOf(rule.party()), rule));
        }
        return asked;
    }

    private static boolean isAsked(SignerRule rule, Terms terms, Workplace workplace) {
        return switch (rule.when()) {
            case ALWAYS -> true;
            case EMPLOYEES ->
                workplace.ordinary().latest().map(BigDecimal::signum).orElse(1) > 0;
            case MENTOR -> terms.mentor().isPresent();
        };
    }

    /** What the party promises by signing. */
    public Optional<Promise> promise(Party party, LocalDate startsOn) {
        return rules.promise(party.name(), startsOn);
    }

    @Override
    public List<Obstacle> hinders(Proposal proposal, Workplace workplace) {
        Set<Party> needed = proposal.agreement().signers().needed();
        Set<Party> leftOut = proposal.agreement().signers().leftOut();
        return by(proposal.terms(), workplace).keySet().stream()
                .filter(party -> !needed.contains(party) && !leftOut.contains(party))
                .map(party -> Obstacle.of("proposal.obstacle.signer", party))
                .toList();
    }
}
