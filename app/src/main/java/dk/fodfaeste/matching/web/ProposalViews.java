package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Companies.Surroundings;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Agreement;
import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Decision;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.RuleCheck;
import dk.fodfaeste.matching.decisions.Signers;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.paper.SignedPage;
import dk.fodfaeste.matching.paper.SignedPages;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Obstacle;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Proposals.Decided;
import dk.fodfaeste.matching.proposals.RuleChecks;
import dk.fodfaeste.matching.proposals.StayWeeks;
import dk.fodfaeste.matching.web.EarlierStays.Learnt;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.rules.Purpose;
import dk.fodfaeste.rules.Purposes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of a proposal, as it stands or with what was typed wrong. */
@Component
public class ProposalViews {

    private final Pages pages;
    private final Proposals proposals;
    private final Agreements agreements;
    private final People people;
    private final Companies companies;
    private final Colleagues colleagues;
    private final Catalogue catalogue;
    private final EarlierStays earlierStays;
    private final Sharing sharing;
    private final RuleChecks checks;
    private final SignerLines signers;
    private final SignedPages signedPages;
    private final Purposes purposes;
    private final Clock clock;

    ProposalViews(
            Pages pages,
            Proposals proposals,
            Agreements agreements,
            People people,
            Companies companies,
            Colleagues colleagues,
            Catalogue catalogue,
            EarlierStays earlierStays,
            Sharing sharing,
            RuleChecks checks,
            SignerLines signers,
            SignedPages signedPages,
            Purposes purposes,
            Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.agreements = agreements;
        this.people = people;
        this.companies = companies;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
        this.earlierStays = earlierStays;
        this.sharing = sharing;
        this.checks = checks;
        this.signers = signers;
        this.signedPages = signedPages;
        this.purposes = purposes;
        this.clock = clock;
    }

    View show(Proposal proposal) {
        return show(HttpStatus.OK, proposal, fresh(proposal), Form.empty());
    }

    View wrongTerms(Proposal proposal, TermsForm form) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, proposal, form, Form.empty());
    }

    View wrongDecision(Proposal proposal, Form decision) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, proposal, fresh(proposal), decision);
    }

    View wrongAnswer(Proposal proposal, Form answer) {
        return wrongDecision(proposal, answer);
    }

    /** The terms as they stand now, as the form shows them. */
    Form stored(UUID proposalId) {
        return fresh(proposals.proposal(proposalId)).form();
    }

    /** Names of the earlier stays that something new is asked for, by course. */
    Map<UUID, String> earlierStays(Proposal proposal) {
        return earlierStays.of(proposal.personId(), proposals.guard(proposal).history()).stream()
                .collect(Collectors.toMap(EarlierStay::courseId, EarlierStay::workplace));
    }

    /** Those of the instrument that is chosen; of a work placement while none is. */
    List<Purpose> purposes(Proposal proposal, Form terms) {
        Instrument chosen = Arrays.stream(Instrument.values())
                .filter(each -> each.name().equals(terms.typed("instrument")))
                .findFirst()
                .orElse(Instrument.WORK_PLACEMENT);
        return purposes.of(chosen.name(), proposal.terms().startsOn().orElse(LocalDate.now(clock)));
    }

    private static TermsForm fresh(Proposal proposal) {
        return TermsForm.of(proposal.agreement(), proposal.minutesPerWeek());
    }

    private View show(HttpStatus status, Proposal proposal, TermsForm terms, Form decision) {
        CarouselGuard guard = proposals.guard(proposal);
        Surroundings around =
                companies.surroundings(proposal.workplaceId(), earlierStays.workplaces(proposal.personId()));
        Workplace workplace = around.workplace();
        Optional<UUID> course = agreements.courseOf(proposal);
        List<Agreement> versions = proposal.agreement().version() < 2 ? List.of() : agreements.versions(proposal.id());
        return pages.show(
                status,
                "matching/proposal",
                new ProposalView(
                        proposal,
                        people.header(proposal.personId()),
                        workplace,
                        sharing.shownTo(workplace.companyId(), proposal.personId()),
                        proposal.grounds().needs().stream()
                                .map(line -> line.named(catalogue))
                                .toList(),
                        terms.form(),
                        purposes(proposal, terms.form()),
                        decision,
                        guard,
                        earlierStays.of(proposal.personId(), guard.history(), around.names()),
                        earlierStays.weeks(proposal.personId(), around),
                        course.isPresent() ? List.of() : earlierStays.learnt(proposal.personId(), around),
                        proposals.managersDecision(proposal.id()),
                        closing(proposal),
                        signers.of(proposal, workplace, around.company(), versions, course.isPresent()),
                        agreements.obstacles(proposal),
                        versions(versions),
                        course,
                        course.isPresent() ? checks.kept(proposal) : checks.now(proposal, workplace),
                        signedPages.of(proposal.id()),
                        UUID.randomUUID(),
                        Acting.now().accountId(),
                        LocalDate.now(clock)));
    }

    /** Who put it aside, turned it down or took it back, and what they said of it. */
    private Optional<Decided> closing(Proposal proposal) {
        return proposal.decision() == Decision.PROPOSED
                ? Optional.empty()
                : Optional.of(new Decided(
                        colleagues.nameOf(proposal.decidedById()).orElse(""),
                        proposal.decidedOn(),
                        proposal.reason().orElse("")));
    }

    private List<Version> versions(List<Agreement> versions) {
        Map<UUID, String> names = versions.isEmpty() ? Map.of() : colleagues.names();
        return versions.stream()
                .map(each -> new Version(
                        each.version(),
                        each.version() == each.substance(),
                        names.getOrDefault(each.writtenById(), ""),
                        each.writtenOn(),
                        each.terms(),
                        each.signers()))
                .toList();
    }

    /** @param changed whether something of substance changed with it */
    public record Version(int number, boolean changed, String by, LocalDate on, Terms terms, Signers signers) {}

    /**
     * @param shown what the company may see of the person today
     * @param form the terms as stored, or as typed when something is wrong
     * @param purposes that the law has for the instrument on the first day
     * @param decision an answer, a withdrawal or the manager's decision, as typed when something is wrong
     * @param earlier the person's stays until now, the first first
     * @param weeks of these, each kind by itself
     * @param learnt of the work before, the latest first; empty once the course is on its way
     * @param decided what the manager decided, if anything
     * @param closing the decision that put it aside, turned it down or took it back
     * @param signers who signs what is agreed, and where that stands
     * @param obstacles what stands in the way of a course that all have said yes to
     * @param versions of the agreement, the first first; empty where there is one
     * @param courseId of the course that followed
     * @param signedPages those that were signed on paper, the latest first
     * @param sending of this one sheet of the form for them, so that a second click adds nothing more
     * @param check what the rules say of what is agreed; what they said, once the course is on its way
     */
    public record ProposalView(
            Proposal proposal,
            PersonHeader person,
            Workplace workplace,
            List<SharedLine> shown,
            List<NeedLine.Named> lines,
            Form form,
            List<Purpose> purposes,
            Form decision,
            CarouselGuard guard,
            List<EarlierStay> earlier,
            List<StayWeeks> weeks,
            List<Learnt> learnt,
            Optional<Decided> decided,
            Optional<Decided> closing,
            List<SignerLine> signers,
            List<Obstacle> obstacles,
            List<Version> versions,
            Optional<UUID> courseId,
            Optional<RuleCheck> check,
            List<SignedPage> signedPages,
            UUID sending,
            UUID reader,
            LocalDate today) {

        /** Who could be asked to sign besides. */
        public List<Party> others() {
            return SignerLines.others(proposal.agreement().signers());
        }

        /** Of those that are waited for, some can be left out. */
        public List<SignerLine> canBeLeftOut() {
            return signers.stream()
                    .filter(line -> line.canBeLeftOut() && line.answer().isEmpty())
                    .toList();
        }

        /** Who is waited for and may have signed on paper. */
        public List<SignerLine> onPaper() {
            return isAsked()
                    ? signers.stream()
                            .filter(line ->
                                    line.answer().isEmpty() && line.voice().isPresent())
                            .toList()
                    : List.of();
        }

        /** The form for a page, whose field for the name begins with whom is known to sign for the party. */
        public Form onPaper(SignerLine line) {
            String field = SignedPagePage.named(line.party());
            return decision.has(field)
                    ? decision
                    : new Form(Map.of(field, line.name().orElse("")));
        }

        /** How many have signed. */
        public int signed() {
            return proposal.answers().size();
        }

        public Terms terms() {
            return proposal.terms();
        }

        /** Whether it came as far as an agreement: what is only held or turned down has none. */
        public boolean wasProposed() {
            return proposal.agreement().version() > 0;
        }

        public boolean isOpen() {
            return courseId.isEmpty() && proposal.isOpen();
        }

        /** Whether the terms are whole, so that somebody can say yes. */
        public boolean isAsked() {
            return isOpen() && proposal.state() != State.DRAFTED;
        }

        public boolean mayTakeBack(Answer answer) {
            return courseId.isEmpty() && answer.isOf(reader);
        }

        /** Those that ended without a step up, the last first; empty where no decision of the manager's is waited for. */
        public List<EarlierStay> forTheManager() {
            if (!isOpen() || !(guard instanceof CarouselGuard.ManagerDecides(var history, var reasons))) {
                return List.of();
            }
            Map<UUID, EarlierStay> named =
                    earlier.stream().collect(Collectors.toMap(EarlierStay::courseId, stay -> stay));
            return reasons.stream()
                    .map(stay -> Objects.requireNonNull(named.get(stay.id())))
                    .toList();
        }
    }
}
