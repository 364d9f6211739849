package dk.fodfaeste.portal;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Company;
import dk.fodfaeste.companies.ContactPerson;
import dk.fodfaeste.companies.ContactPersons;
import dk.fodfaeste.links.CallsWanted;
import dk.fodfaeste.links.CallsWanted.CallWanted;
import dk.fodfaeste.links.Link;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.LinksWithWaiting;
import dk.fodfaeste.links.LinksWithWaiting.OfProposal;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.people.People;
import dk.fodfaeste.people.PersonHeader;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The links of a proposal: to whom one is sent, what they will see, what they did with it, and that it opens nothing any more. */
@Controller
@Transactional
public class ProposalLinksPage {

    private static final String PAGE = "/proposals/{proposalId}/links";

    private final Pages pages;
    private final Proposals proposals;
    private final List<Sending> sendings;
    private final Links links;
    private final LinksWithWaiting waiting;
    private final CallsWanted calls;
    private final Companies companies;
    private final ContactPersons contacts;
    private final People people;
    private final AuditLog log;
    private final Clock clock;

    ProposalLinksPage(
            Pages pages,
            Proposals proposals,
            List<Sending> sendings,
            Links links,
            LinksWithWaiting waiting,
            CallsWanted calls,
            Companies companies,
            ContactPersons contacts,
            People people,
            AuditLog log,
            Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.sendings =
                sendings.stream().sorted(Comparator.comparing(Sending::purpose)).toList();
        this.links = links;
        this.waiting = waiting;
        this.calls = calls;
        this.companies = companies;
        this.contacts = contacts;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** @param to one of the company's contact persons, whose name and address then stand in the form */
    @GetMapping(PAGE)
    public View links(@PathVariable UUID proposalId, @RequestParam Optional<UUID> to) {
        Proposal proposal = proposals.proposal(proposalId);
        log.append(AuditLog.Action.READ, "link", proposal.personId(), "");
        Company company = companyOf(proposal);
        Form form = to.map(
                        id -> LinkForm.begin(contacts.person(company.id(), id).facts()))
                .orElseGet(() -> LinkForm.begin(company));
        return show(HttpStatus.OK, proposal, form);
    }

    private Company companyOf(Proposal proposal) {
        return companies.company(companies.workplace(proposal.workplaceId()).companyId());
    }

    private View show(HttpStatus status, Proposal proposal, Form form) {
        Company company = companyOf(proposal);
        OfProposal sent = waiting.ofProposal(proposal.id());
        return pages.show(
                status,
                "portal/proposal-links",
                new ProposalLinksView(
                        proposal,
                        people.header(proposal.personId()),
                        company.name(),
                        contacts.reachableOf(company.id()),
                        sent.links(),
                        sent.calls(),
                        sendings.stream()
                                .map(each -> new Possible(each.purpose(), each.hindered(proposal)))
                                .toList(),
                        form,
                        links.lastDays(),
                        LocalDate.now(clock)));
    }

    /** What the receiver will see, before anything is sent. */
    @PostMapping(PAGE + "/preview")
    public View preview(@PathVariable UUID proposalId, @RequestParam Map<String, String> typed) {
        return read(
                proposalId,
                typed,
                (proposal, wanted) -> pages.show(
                        "portal/link-preview",
                        new LinkPreviewView(
                                proposal.id(),
                                people.header(proposal.personId()),
                                wanted.receiver(),
                                wanted.lastDay(),
                                wanted.sending().preview(proposal, wanted.receiver()),
                                wanted.form())));
    }

    @PostMapping(PAGE)
    public View send(@PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        return read(proposalId, typed, (proposal, wanted) -> {
            wanted.sending().send(proposal, wanted.receiver(), wanted.lastDay());
            next.addFlashAttribute(Pages.DONE, "link.sent.done");
            return new RedirectView("/proposals/" + proposalId + "/links");
        });
    }

    private View read(UUID proposalId, Map<String, String> typed, Work work) {
        Proposal proposal = proposals.proposal(proposalId);
        Form form = new Form(typed);
        LinkForm fields = new LinkForm(form);
        Optional<Receiver> receiver = fields.receiver();
        Sending sending = fields.purpose()
                .flatMap(purpose -> sendings.stream()
                        .filter(each -> each.purpose() == purpose)
                        .findFirst())
                .orElseGet(sendings::getFirst);
        sending.hindered(proposal).ifPresent(key -> form.refuse("purpose", key));
        Optional<LocalDate> lastDay = fields.lastDay(sending.purpose(), links);
        return receiver.isEmpty() || lastDay.isEmpty() || !form.isRight()
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, proposal, form)
                : work.with(proposal, new Wanted(sending, receiver.get(), lastDay.get(), form));
    }

    @PostMapping(PAGE + "/{linkId}/shut")
    public View shut(@PathVariable UUID proposalId, @PathVariable UUID linkId, RedirectAttributes next) {
        links.shut(proposalId, linkId, proposals.proposal(proposalId).personId());
        next.addFlashAttribute(Pages.DONE, "link.shut.done");
        return new RedirectView("/proposals/" + proposalId + "/links");
    }

    @PostMapping(PAGE + "/calls/{callId}")
    public View called(@PathVariable UUID proposalId, @PathVariable UUID callId, RedirectAttributes next) {
        calls.called(proposalId, callId, proposals.proposal(proposalId).personId());
        next.addFlashAttribute(Pages.DONE, "link.called.done");
        return new RedirectView("/proposals/" + proposalId + "/links");
    }

    private interface Work {
        View with(Proposal proposal, Wanted wanted);
    }

    private record Wanted(Sending sending, Receiver receiver, LocalDate lastDay, Form form) {}

    /**
     * @param contacts of the company, who can be reached
     * @param links the latest first
     * @param calls that are waited for
     * @param possible each purpose, with why no link can be sent for it
     */
    public record ProposalLinksView(
            Proposal proposal,
            PersonHeader person,
            String company,
            List<ContactPerson> contacts,
            List<Link> links,
            List<CallWanted> calls,
            List<Possible> possible,
            Form form,
            Map<LinkPurpose, LocalDate> latest,
            LocalDate today) {

        /** Whether a link can be sent for any purpose. */
        public boolean isOpen() {
            return possible.stream().anyMatch(each -> each.hindered().isEmpty());
        }
    }

    /** @param hindered key of why none can be sent; empty where one can */
    public record Possible(LinkPurpose purpose, Optional<String> hindered) {}

    /** @param shown the view of the receiver's page */
    public record LinkPreviewView(
            UUID proposalId, PersonHeader person, Receiver receiver, LocalDate lastDay, Object shown, Form form) {}
}
