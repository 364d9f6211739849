package dk.fodfaeste.matching.web;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.engine.carousel.CarouselGuard;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.State;
import dk.fodfaeste.matching.decisions.Proposal.Terms;
import dk.fodfaeste.matching.openings.NeedLine;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Proposals.Decided;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One proposal: what it rests on, what came before, what is agreed, who still has to say yes, and what the manager decided. */
@Controller
@Transactional
public class ProposalPage {

    private final Pages pages;
    private final Proposals proposals;
    private final People people;
    private final Companies companies;
    private final Catalogue catalogue;
    private final EarlierStays earlierStays;
    private final AuditLog log;
    private final Clock clock;

    ProposalPage(
            Pages pages,
            Proposals proposals,
            People people,
            Companies companies,
            Catalogue catalogue,
            EarlierStays earlierStays,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.people = people;
        this.companies = companies;
        this.catalogue = catalogue;
        this.earlierStays = earlierStays;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/proposals/{proposalId}")
    public View proposal(@PathVariable UUID proposalId) {
        Proposal proposal = proposals.proposal(proposalId);
        log.append(AuditLog.Action.READ, "proposal", proposal.personId(), "");
        return show(HttpStatus.OK, proposal, TermsForm.of(proposal.terms()), Form.empty());
    }

    @PostMapping("/proposals/{proposalId}/terms")
    public View terms(
            @PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Proposal proposal = proposals.proposal(proposalId);
        TermsForm form = new TermsForm(new Form(typed));
        List<UUID> earlier = proposals.guard(proposal).history().learned().stream()
                .map(learned -> learned.stay().id())
                .toList();
        Terms terms = form.read(earlier, LocalDate.now(clock));
        if (!form.form().isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, proposal, form, Form.empty());
        }
        proposals.agree(proposalId, terms);
        return done(proposalId, "proposal.terms.saved", flash);
    }

    @PostMapping("/proposals/{proposalId}/answer")
    public View answer(
            @PathVariable UUID proposalId,
            @RequestParam Party party,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        proposals.answer(proposalId, party, yes, text(note));
        return done(proposalId, "proposal.answered", flash);
    }

    @PostMapping("/proposals/{proposalId}/managers-decision")
    public View managersDecision(
            @PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Proposal proposal = proposals.proposal(proposalId);
        Form form = new Form(typed);
        String reason = form.required("reason", "carousel.wrong.reason");
        if (!form.isRight()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, proposal, TermsForm.of(proposal.terms()), form);
        }
        proposals.managerDecides(proposalId, reason);
        return done(proposalId, "carousel.decided", flash);
    }

    private View done(UUID proposalId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, proposals.courseOf(proposalId).isPresent() ? "proposal.begins" : key);
        return new RedirectView("/proposals/" + proposalId);
    }

    private View show(HttpStatus status, Proposal proposal, TermsForm terms, Form decision) {
        CarouselGuard guard = proposals.guard(proposal);
        return pages.show(
                status,
                "matching/proposal",
                new ProposalView(
                        proposal,
                        people.header(proposal.personId()),
                        companies.workplace(proposal.workplaceId()),
                        proposal.grounds().needs().stream()
                                .map(line -> line.named(catalogue))
                                .toList(),
                        terms.form(),
                        decision,
                        guard,
                        earlierStays.of(proposal.personId(), guard.history()),
                        proposals.managersDecision(proposal.id()),
                        proposal.state() == State.WAITING ? Proposals.readersYeses() : Set.of(),
                        proposals.courseOf(proposal.id())));
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /**
     * @param form the terms as stored, or as typed when something is wrong
     * @param decision the manager's, as typed when something is wrong
     * @param earlier the person's stays until now, the first first
     * @param decided what the manager decided, if anything
     * @param may whose yes the reader can give
     * @param courseId of the course that followed
     */
    public record ProposalView(
            Proposal proposal,
            PersonHeader person,
            Workplace workplace,
            List<NeedLine.Named> lines,
            Form form,
            Form decision,
            CarouselGuard guard,
            List<EarlierStay> earlier,
            Optional<Decided> decided,
            Set<Party> may,
            Optional<UUID> courseId) {

        public List<Party> parties() {
            return List.of(Party.values());
        }

        public Terms terms() {
            return proposal.terms();
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

        /** All have said yes, and still something is not said that a stay needs. */
        public boolean lacksWords() {
            return isOpen() && proposal.state() == State.AGREED && guard instanceof CarouselGuard.MissingSomething;
        }

        private boolean isOpen() {
            return courseId.isEmpty() && (proposal.state() == State.WAITING || proposal.state() == State.AGREED);
        }
    }
}
