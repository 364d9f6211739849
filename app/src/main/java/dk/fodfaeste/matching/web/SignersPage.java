package dk.fodfaeste.matching.web;

import dk.fodfaeste.matching.decisions.Answer.Withdrawn;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.matching.proposals.SignerReminders;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.NotAllowedException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Who signs, from the page of the proposal: asked besides, left out, and what was said taken back. */
@Controller
@Transactional
public class SignersPage {

    private final Proposals proposals;
    private final Signatures signatures;
    private final SignerReminders reminders;
    private final ProposalViews views;

    SignersPage(Proposals proposals, Signatures signatures, SignerReminders reminders, ProposalViews views) {
        this.proposals = proposals;
        this.signatures = signatures;
        this.reminders = reminders;
        this.views = views;
    }

    @PostMapping("/proposals/{proposalId}/signers")
    public View ask(@PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = formAbout(proposalId, typed);
        form.required("asked", "signers.wrong.asked");
        Optional<Party> party = form.one("asked", Party.class, "signers.wrong.asked");
        return party.isEmpty()
                ? views.wrongAnswer(proposals.proposal(proposalId), form)
                : tried(
                        proposalId,
                        form,
                        "asked",
                        "signers.asked",
                        next,
                        () -> signatures.ask(proposalId, form.version(), party.get()));
    }

    private Form formAbout(UUID proposalId, Map<String, String> typed) {
        return new Form(typed).about(proposals.proposal(proposalId).personId());
    }

    @PostMapping("/proposals/{proposalId}/signers/left-out")
    public View leaveOut(
            @PathVariable UUID proposalId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = formAbout(proposalId, typed);
        form.required("leftOut", "signers.wrong.leftOut");
        Optional<Party> party = form.one("leftOut", Party.class, "signers.wrong.leftOut");
        String why = form.requiredWorkWords("leftOutBecause", "signers.wrong.leftOutBecause");
        return party.isEmpty() || !form.isRight()
                ? views.wrongAnswer(proposals.proposal(proposalId), form)
                : tried(
                        proposalId,
                        form,
                        "leftOut",
                        "signers.leftOut.done",
                        next,
                        () -> signatures.leaveOut(proposalId, form.version(), party.get(), why));
    }

    @PostMapping("/proposals/{proposalId}/answer/withdrawal")
    public View withdraw(
            @PathVariable UUID proposalId,
            @RequestParam Party party,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        Form form = formAbout(proposalId, typed);
        String field = "takenBackFor-" + party;
        form.required(field, "signers.wrong.takenBackFor");
        Optional<Withdrawn> why = form.one(field, Withdrawn.class, "signers.wrong.takenBackFor");
        Optional<String> words = form.workWords("takenBackWords-" + party, 500);
        return why.isEmpty() || !form.isRight()
                ? views.wrongAnswer(proposals.proposal(proposalId), form)
                : tried(
                        proposalId,
                        form,
                        field,
                        "signers.takenBack.done",
                        next,
                        () -> signatures.withdraw(proposalId, party, why.get(), words));
    }

    @PostMapping("/proposals/{proposalId}/signers/reminded")
    public View remind(@PathVariable UUID proposalId, @RequestParam Party party, RedirectAttributes next) {
        return tried(
                proposalId,
                Form.empty(),
                "reminded",
                "signers.reminded.done",
                next,
                () -> reminders.remind(proposalId, party));
    }

    private View tried(UUID proposalId, Form form, String field, String done, RedirectAttributes next, Runnable work) {
        try {
            work.run();
        } catch (NotAllowedException notTheirs) {
            throw notTheirs;
        } catch (RefusedException refusal) {
            form.refuse(field, refusal);
            Proposal now = proposals.proposal(proposalId);
            return views.wrongAnswer(now, form);
        }
        next.addFlashAttribute(Pages.DONE, done);
        return new RedirectView("/proposals/" + proposalId + "#signers");
    }
}
