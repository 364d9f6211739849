package dk.fodfaeste.matching;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Workplace;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.matching.Proposal.Party;
import dk.fodfaeste.matching.Proposal.State;
import dk.fodfaeste.matching.Proposal.Terms;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** One proposal: what it rests on, what is agreed, and who still has to say yes. */
@Controller
@Transactional
public class ProposalPage {

    private final Pages pages;
    private final Proposals proposals;
    private final People people;
    private final Companies companies;
    private final Catalogue catalogue;
    private final AuditLog log;
    private final Clock clock;

    ProposalPage(
            Pages pages,
            Proposals proposals,
            People people,
            Companies companies,
            Catalogue catalogue,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.people = people;
        this.companies = companies;
        this.catalogue = catalogue;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/proposals/{proposalId}")
    public View proposal(@PathVariable UUID proposalId) {
        Proposal proposal = proposals.proposal(proposalId);
        log.append(AuditLog.Action.READ, "proposal", proposal.personId(), "");
        return show(proposal, proposal.terms(), Set.of());
    }

    @PostMapping("/proposals/{proposalId}/terms")
    public View terms(
            @PathVariable UUID proposalId,
            @RequestParam String startsOn,
            @RequestParam Instrument instrument,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String nextStep,
            RedirectAttributes flash) {
        Proposal proposal = proposals.proposal(proposalId);
        Terms terms = new Terms(day(startsOn), Optional.of(instrument), text(purpose), text(nextStep));
        Set<String> wrong = new LinkedHashSet<>();
        if (terms.startsOn().filter(day -> day.isAfter(LocalDate.now(clock))).isEmpty()) {
            wrong.add("startsOn");
        }
        if (terms.purpose().isEmpty()) {
            wrong.add("purpose");
        }
        if (terms.nextStep().isEmpty()) {
            wrong.add("nextStep");
        }
        if (!wrong.isEmpty()) {
            return show(proposal, terms, wrong);
        }
        proposals.agree(proposalId, terms);
        flash.addFlashAttribute(Pages.DONE, "proposal.terms.saved");
        return new RedirectView("/proposals/" + proposalId);
    }

    @PostMapping("/proposals/{proposalId}/answer")
    public View answer(
            @PathVariable UUID proposalId,
            @RequestParam Party party,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        if (!mayAnswer(Role.valueOf(Acting.now().role())).contains(party)) {
            throw new NotAllowedException("proposal.notYourYes");
        }
        proposals.answer(proposalId, party, yes, text(note));
        flash.addFlashAttribute(
                Pages.DONE, proposals.courseOf(proposalId).isPresent() ? "proposal.begins" : "proposal.answered");
        return new RedirectView("/proposals/" + proposalId);
    }

    private View show(Proposal proposal, Terms terms, Set<String> wrong) {
        ProposalView view = new ProposalView(
                proposal,
                people.header(proposal.personId()),
                companies.workplace(proposal.workplaceId()),
                proposal.grounds().needs().stream()
                        .map(line -> line.named(catalogue))
                        .toList(),
                terms,
                wrong,
                proposal.state() == State.WAITING
                        ? mayAnswer(Role.valueOf(Acting.now().role()))
                        : Set.of(),
                proposals.courseOf(proposal.id()));
        return pages.show(
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, "matching/proposal", view);
    }

    /** Both crafts say their own yes; either may write down the person's. The manager stands in for a consultant who is away. */
    private static Set<Party> mayAnswer(Role role) {
        return switch (role) {
            case CONSULTANT, EMPLOYMENT_MANAGER -> EnumSet.of(Party.CONSULTANT, Party.PERSON);
            case SOCIAL_WORKER -> EnumSet.of(Party.SOCIAL_WORKER, Party.PERSON);
            case ENTERPRISE_SUPERVISOR, ADMINISTRATOR -> EnumSet.noneOf(Party.class);
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return text(typed).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /**
     * @param terms as stored, or as typed when something is wrong
     * @param may whose yes the reader can give
     * @param courseId of the course that followed
     */
    public record ProposalView(
            Proposal proposal,
            PersonHeader person,
            Workplace workplace,
            List<NeedLine.Named> lines,
            Terms terms,
            Set<String> wrong,
            Set<Party> may,
            Optional<UUID> courseId) {

        public List<Party> parties() {
            return List.of(Party.values());
        }
    }
}
