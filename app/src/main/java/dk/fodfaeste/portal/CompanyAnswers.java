package dk.fodfaeste.portal;

import dk.fodfaeste.companies.Capacity;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.CompanyChanges;
import dk.fodfaeste.companies.CompanyFacts;
import dk.fodfaeste.companies.Wishes;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a company says by link, through the same doors as what it says in other ways. Nothing that was read for that is given back. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
class CompanyAnswers {

    private final Proposals proposals;
    private final Signatures signatures;
    private final Companies companies;
    private final CompanyChanges changes;
    private final Placements placements;
    private final Successors successors;
    private final Clock clock;

    CompanyAnswers(
            Proposals proposals,
            Signatures signatures,
            Companies companies,
            CompanyChanges changes,
            Placements placements,
            Successors successors,
            Clock clock) {
        this.proposals = proposals;
        this.signatures = signatures;
        this.companies = companies;
        this.changes = changes;
        this.placements = placements;
        this.successors = successors;
        this.clock = clock;
    }

    /**
     * The company signs. What it says of itself is kept where nobody has said it yet.
     *
     * @param version of the agreement that the page showed
     * @throws RefusedException when it changed meanwhile, is closed, or somebody else of the company answered
     */
    void yes(OpenLink link, int version, String signer, OwnFacts facts) {
        Proposal proposal = proposals.proposal(link.proposalId());
        Party party = CompanyRights.party(link.purpose());
        if (party == Party.COMPANY) {
            fill(companies.workplace(proposal.workplaceId()), facts);
        }
        signatures.answerByLink(proposal.id(), party, Said.byLink(true, version, Optional.empty(), signer));
    }

    private void fill(Workplace workplace, OwnFacts facts) {
        Company company = companies.company(workplace.companyId());
        if (company.contactPhone().isEmpty() && facts.phone().isPresent()) {
            changes.change(
                    company.id(),
                    company.version(),
                    new CompanyFacts(
                            company.name(),
                            company.industry(),
                            company.employer(),
                            company.contactName(),
                            company.contactEmail(),
                            facts.phone()));
        }
        Optional<BigDecimal> ordinary = workplace.ordinaryFte().or(facts::ordinary);
        Optional<BigDecimal> supported = workplace.supportedFte().or(facts::supported);
        if (!ordinary.equals(workplace.ordinaryFte()) || !supported.equals(workplace.supportedFte())) {
            changes.capacity(
                    workplace.id(), workplace.version(), new Capacity(workplace.places(), ordinary, supported));
        }
    }

    /**
     * The company does not take part this time. When it wants to be asked again binds everybody of ours at once.
     *
     * @param why in words, as those who sent the link read it
     */
    void no(OpenLink link, int version, String signer, String why, AskAgain again) {
        Proposal proposal = proposals.proposal(link.proposalId());
        signatures.answerByLink(proposal.id(), Party.COMPANY, Said.byLink(false, version, Optional.of(why), signer));
        if (again.months() > 0) {
            Company company = companies.company(
                    companies.workplace(proposal.workplaceId()).companyId());
            LocalDate until = LocalDate.now(clock).plusMonths(again.months());
            if (company.pausedUntil().filter(until::isBefore).isEmpty()) {
                changes.wish(
                        company.id(),
                        company.version(),
                        new Wishes(company.maxContactsPerMonth(), Optional.of(until), company.contactById()));
            }
        }
    }

    /**
     * The company's own wishes, which bind everybody of ours at once.
     *
     * @param seen the version of its wishes that the page showed
     * @param most how often in a month; empty where it leaves that to us
     * @throws RefusedException when somebody wrote others meanwhile
     */
    void wish(OpenLink link, int seen, OptionalInt most, Optional<LocalDate> pausedUntil) {
        Proposal proposal = proposals.proposal(link.proposalId());
        Company company =
                companies.company(companies.workplace(proposal.workplaceId()).companyId());
        if (company.version() != seen) {
            throw new RefusedException("link.side.wrong.changed");
        }
        changes.wish(company.id(), seen, new Wishes(most, pausedUntil, company.contactById()));
    }

    /**
     * The company's answer to a change of the running course.
     *
     * @param words of theirs, to a no
     * @throws RefusedException when it is not asked any more, or somebody else of the company answered
     */
    void change(OpenLink link, UUID changeId, boolean yes, String signer, Optional<String> words) {
        Course course = placements
                .ofProposal(link.proposalId())
                .orElseThrow(() -> new RefusedException("link.change.wrong.over"));
        successors.answerByLink(course.id(), changeId, CompanyRights.party(link.purpose()), yes, words, signer);
    }

    /** The company takes back what it said, until the first day. */
    void takeBack(OpenLink link) {
        signatures.withdrawByLink(link.proposalId(), CompanyRights.party(link.purpose()), Withdrawn.CHANGED_MIND);
    }

    /** What the pack lacks of the company. @param ordinary and supported as full-time equivalents */
    record OwnFacts(Optional<String> phone, Optional<BigDecimal> ordinary, Optional<BigDecimal> supported) {}
}
