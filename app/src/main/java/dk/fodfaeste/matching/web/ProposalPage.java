package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Agreement.Terms;
import dk.fodfaeste.matching.decisions.Answer.Behalf;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.decisions.Proposal.Withdrawal;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.platform.web.Edits;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Undos;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.rules.Purposes;
import dk.fodfaeste.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One proposal: first what is agreed, then who says yes to it, what the manager decides, and whether it is withdrawn. */
@Controller
@Transactional
public class ProposalPage {

    private final ProposalViews views;
    private final Proposals proposals;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Rules rules;
    private final Purposes purposes;
    private final Edits edits;
    private final Undos undos;
    private final AuditLog log;
    private final Clock clock;

    ProposalPage(
            ProposalViews views,
            Proposals proposals,
            Agreements agreements,
            Signatures signatures,
            Rules rules,
            Purposes purposes,
            Edits edits,
            Undos undos,
            AuditLog log,
            Clock clock) {
        this.views = views;
        this.proposals = proposals;
        this.agreements = agreements;
        this.signatures = signatures;
        this.rules = rules;
        this.purposes = purposes;
        this.edits = edits;
        this.undos = undos;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/proposals/{proposalId}")
    public View proposal(@PathVariable UUID proposalId) {
        Proposal proposal = proposals.proposal(proposalId);
        log.append(AuditLog.Action.READ, "proposal", proposal.personId(), "");
        return views.show(proposal);
    }

    @PostMapping("/proposals/{proposalId}/terms")
    public View terms(
            @PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Proposal proposal = proposals.proposal(proposalId);
        TermsForm form = new TermsForm(new Form(typed).about(proposal.personId()));
        List<UUID> earlier = proposals.guard(proposal).history().learned().stream()
                .map(learned -> learned.stay().id())
                .toList();
        Terms terms = form.read(earlier, rules.fullTimeMinutes(LocalDate.now(clock)), purposes);
        if (!form.form().isRight()) {
            return views.wrongTerms(proposal, form);
        }
        try {
            return edits.save(edit(proposal, form), seen -> {
                int lapsed = agreements.agree(proposalId, seen, terms);
                return done(proposalId, lapsed == 0 ? "proposal.terms.saved" : "proposal.terms.changed", flash);
            });
        } catch (NotAllowedException notTheirs) {
            form.form().refuse("afterwards", notTheirs);
        } catch (RefusedException refusal) {
            form.form().refuse(TermsForm.field(refusal), refusal);
        }
        return views.wrongTerms(proposal, form);
    }

    private Edit edit(Proposal proposal, TermsForm form) {
        String page = "/proposals/" + proposal.id();
        return new Edit(
                words -> words.text("proposal.terms"),
                page,
                page + "/terms",
                form.form(),
                () -> views.stored(proposal.id()),
                TermsForm.fields(views.earlierStays(proposal), views.purposes(proposal, form.form())));
    }

    @PostMapping("/proposals/{proposalId}/answer")
    public View answer(
            @PathVariable UUID proposalId,
            @RequestParam Party party,
            @RequestParam boolean yes,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        Form form = new Form(typed).about(proposals.proposal(proposalId).personId());
        Said said = new Said(
                yes,
                form.whole("version", 0, 999_999, "proposal.changedMeanwhile").orElse(0),
                form.workWords("note"),
                form.one("how", How.class, "proposal.wrong.how"),
                form.one("onBehalf", Behalf.class, "proposal.wrong.onBehalf"),
                form.workWords("signer", 200),
                Optional.empty());
        Optional<String> wrong = Stream.of("note", "signer")
                .filter(field -> form.wrong(field).isPresent())
                .findFirst();
        if (wrong.isPresent()) {
            form.refuse("answer-" + party, form.refusalOf(wrong.get()));
            return views.wrongAnswer(proposals.proposal(proposalId), form);
        }
        try {
            signatures.answer(proposalId, party, said);
            if (agreements.courseOf(proposalId).isEmpty()) {
                undos.offer("/proposals/" + proposalId + "/answer/undo", Map.of("party", party.name()));
            }
            return done(proposalId, "proposal.answered", flash);
        } catch (NotAllowedException notTheirs) {
            throw notTheirs;
        } catch (RefusedException refusal) {
            form.refuse("answer-" + party, refusal);
            return views.wrongAnswer(proposals.proposal(proposalId), form);
        }
    }

    @PostMapping("/proposals/{proposalId}/answer/undo")
    public View takeBack(@PathVariable UUID proposalId, @RequestParam Party party, RedirectAttributes flash) {
        signatures.undo(proposalId, party);
        return done(proposalId, "proposal.answer.takenBack", flash);
    }

    @PostMapping("/proposals/{proposalId}/begin")
    public View begin(@PathVariable UUID proposalId, RedirectAttributes flash) {
        Form form = new Form(Map.of());
        try {
            agreements.begin(proposalId);
            return done(proposalId, "proposal.begins", flash);
        } catch (RefusedException refusal) {
            form.refuse("begin", refusal);
            return views.wrongAnswer(proposals.proposal(proposalId), form);
        }
    }

    @PostMapping("/proposals/{proposalId}/withdrawal")
    public View withdraw(
            @PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Form form = new Form(typed).about(proposals.proposal(proposalId).personId());
        form.required("withdrawnFor", "proposal.wrong.withdrawnFor");
        Optional<Withdrawal> why = form.one("withdrawnFor", Withdrawal.class, "proposal.wrong.withdrawnFor");
        Optional<String> words = form.workWords("withdrawalWords");
        if (why.isEmpty() || !form.isRight()) {
            return views.wrongAnswer(proposals.proposal(proposalId), form);
        }
        proposals.withdraw(proposalId, why.get(), words);
        return done(proposalId, "proposal.withdrawn", flash);
    }

    @PostMapping("/proposals/{proposalId}/managers-decision")
    public View managersDecision(
            @PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Proposal proposal = proposals.proposal(proposalId);
        Form form = new Form(typed).about(proposal.personId());
        String reason = form.requiredWorkWords("reason", "carousel.wrong.reason");
        if (!form.isRight()) {
            return views.wrongDecision(proposal, form);
        }
        agreements.managerDecides(proposalId, reason);
        return done(proposalId, "carousel.decided", flash);
    }

    private View done(UUID proposalId, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, agreements.courseOf(proposalId).isPresent() ? "proposal.begins" : key);
        return new RedirectView("/proposals/" + proposalId);
    }
}
