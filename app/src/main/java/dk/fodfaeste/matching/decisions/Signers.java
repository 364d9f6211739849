package dk.fodfaeste.matching.decisions;

import dk.fodfaeste.matching.decisions.Proposal.Party;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signature one version of an agreement takes.
 *
 * @param byRule whom the rules of the first day ask for
 * @param added whom somebody put on besides
 * @param leftOut whom somebody left out, though the rules ask for them
 * @param because why they were put on or left out, in words; there where somebody is left out
 */
public record Signers(Set<Party> byRule, Set<Party> added, Set<Party> leftOut, Optional<String> because) {

    public Signers {
        byRule = Set.copyOf(byRule);
        added = Set.copyOf(added);
        leftOut = Set.copyOf(leftOut);
        if (!leftOut.isEmpty() && because.isEmpty()) {
            throw new IllegalArgumentException("a signer is left out for a reason");
        }
    }

    /** Before anything is agreed: both crafts and the person. */
    public static Signers atFirst() {
        return byRule(EnumSet.of(Party.CONSULTANT, Party.SOCIAL_WORKER, Party.PERSON));
    }

    public static Signers byRule(Set<Party> parties) {
        return new Signers(parties, Set.of(), Set.of(), Optional.empty());
    }

    /** In the order in which pages show them. */
    public Set<Party> needed() {
        EnumSet<Party> needed = EnumSet.noneOf(Party.class);
        needed.addAll(byRule);
        needed.addAll(added);
        needed.removeAll(leftOut);
        return needed;
    }

    /** The same choices, where the rules ask for others. */
    public Signers under(Set<Party> rules) {
        Set<Party> still = intersection(leftOut, rules);
        return new Signers(rules, added, still, because.filter(why -> !still.isEmpty() || !added.isEmpty()));
    }

    public Signers with(Party party, Optional<String> why) {
        return new Signers(
                byRule,
                byRule.contains(party) ? added : plus(added, party),
                minus(leftOut, party),
                why.or(() -> because));
    }

    public Signers without(Party party, String why) {
        return new Signers(
                byRule, minus(added, party), byRule.contains(party) ? plus(leftOut, party) : leftOut, Optional.of(why));
    }

    private static Set<Party> plus(Set<Party> parties, Party party) {
        EnumSet<Party> all = EnumSet.of(party);
        all.addAll(parties);
        return all;
    }

    private static Set<Party> minus(Set<Party> parties, Party party) {
        EnumSet<Party> others = EnumSet.allOf(Party.class);
        others.retainAll(parties);
        others.remove(party);
        return others;
    }

    private static Set<Party> intersection(Set<Party> some, Set<Party> others) {
        EnumSet<Party> both = EnumSet.allOf(Party.class);
        both.retainAll(some);
        both.retainAll(others);
        return both;
    }
}
