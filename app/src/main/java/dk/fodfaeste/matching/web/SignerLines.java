package dk.fodfaeste.matching.web;

import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Signers;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.matching.proposals.SignerReminders;
import dk.fodfaeste.matching.proposals.SignersAsked;
import dk.fodfaeste.matching.proposals.Voice;
import dk.fodfaeste.rules.SignerRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together who signs a proposal's agreement, who has, and since when the others are waited for. */
@Component
class SignerLines {

    private final Signatures signatures;
    private final SignersAsked asked;
    private final SignerReminders reminders;

    SignerLines(Signatures signatures, SignersAsked asked, SignerReminders reminders) {
        this.signatures = signatures;
        this.asked = asked;
        this.reminders = reminders;
    }

    /**
     * In the order of the parties.
     *
     * @param versions of the agreement, as far as they were read
     * @param begun whether a course followed: then only who has signed is told
     */
    List<SignerLine> of(
            Proposal proposal, Workplace workplace, Company company, List<Agreement> versions, boolean begun) {
        Map<Party, SignerRule> rules = asked.by(proposal.terms(), workplace);
        Map<Party, Voice> voices = signatures.voices(proposal);
        LocalDate since = since(proposal, versions);
        Map<Party, LocalDate> reminded =
                begun ? Map.of() : reminders.latest(List.of(proposal.id())).getOrDefault(proposal.id(), Map.of());
        Set<Party> shown = begun
                ? proposal.answers().keySet()
                : new LinkedHashSet<>(proposal.agreement().signers().needed());
        return shown.stream()
                .map(party -> new SignerLine(
                        party,
                        Optional.ofNullable(rules.get(party)),
                        Optional.ofNullable(proposal.answers().get(party)),
                        Optional.ofNullable(proposal.lapsed().get(party)),
                        Optional.ofNullable(proposal.takenBack().get(party)),
                        Optional.ofNullable(voices.get(party)),
                        proposal.terms().startsOn().flatMap(day -> asked.promise(party, day)),
                        name(party, proposal, company),
                        Optional.ofNullable(proposal.takenBack().get(party))
                                .map(Proposal.TakenBack::on)
                                .filter(since::isBefore)
                                .orElse(since),
                        Optional.ofNullable(reminded.get(party))))
                .toList();
    }

    /** Since what is signed was written down in substance. */
    private static LocalDate since(Proposal proposal, List<Agreement> versions) {
        return versions.stream()
                .filter(version -> version.version() == proposal.agreement().substance())
                .findFirst()
                .orElse(proposal.agreement())
                .writtenOn();
    }

    private static Optional<String> name(Party party, Proposal proposal, Company company) {
        return switch (party) {
            case COMPANY -> company.contactName();
            case MENTOR -> proposal.terms().mentor();
            case CONSULTANT, SOCIAL_WORKER, PERSON, SECOND_SIGNER, REPRESENTATIVE, MUNICIPALITY -> Optional.empty();
        };
    }

    /** Who could be asked besides. */
    static List<Party> others(Signers signers) {
        return Arrays.stream(Party.values())
                .filter(party -> !signers.needed().contains(party))
                .toList();
    }
}
