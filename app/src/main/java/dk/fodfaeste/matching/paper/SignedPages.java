package dk.fodfaeste.matching.paper;

import dk.fodfaeste.database.matching.tables.records.SignedPageRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Answer.How;
import dk.fodfaeste.matching.decisions.Answer.Said;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages that were signed on paper: checked and opened before they are kept, sealed, each with the version that was signed and those who signed it.
 * Whoever may read the agreement may read them; nothing of the case room belongs on them.
 */
@Service
@Transactional
public class SignedPages {

    /** Of one file: 10 MB, as a scanned agreement of some pages has. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final SignedPageRepository rows;
    private final Proposals proposals;
    private final Signatures signatures;
    private final SealedPages sealed;
    private final Colleagues colleagues;
    private final AuditLog log;

    SignedPages(
            SignedPageRepository rows,
            Proposals proposals,
            Signatures signatures,
            SealedPages sealed,
            Colleagues colleagues,
            AuditLog log) {
        this.rows = rows;
        this.proposals = proposals;
        this.signatures = signatures;
        this.sealed = sealed;
        this.colleagues = colleagues;
        this.log = log;
    }

    /**
     * Keeps the page with the signatures on it, or nothing at all. The same sending twice is one.
     *
     * @param id of this one sending
     * @param version of the agreement that was signed
     * @param signers who signed, with the name where the party is nobody's account
     * @throws RefusedException when the file is none of the kinds that are kept, too large, broken or locked, the check for viruses stops it, or one
     *     of the signatures cannot be
     */
    public void keep(
            UUID proposalId, UUID id, int version, String name, byte[] content, Map<Party, Optional<String>> signers) {
        UUID person = proposals.proposal(proposalId).personId();
        SignedPageRecord row = sealed.sealed(id, name, content);
        row.setProposalId(proposalId);
        row.setVersion(version);
        if (!proposals.proposal(proposalId).agreement().counts(version)) {
            throw new RefusedException("proposal.changedMeanwhile");
        }
        if (!rows.add(row)) {
            return;
        }
        log.changed("signed-page", person, "kept, version " + version);
        signers.forEach((party, signer) -> signatures.answer(
                proposalId,
                party,
                new Said(
                        true,
                        version,
                        Optional.empty(),
                        Optional.of(How.ON_PAPER),
                        Optional.empty(),
                        signer,
                        Optional.of(id))));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<SignedPage> of(UUID proposalId) {
        List<SignedPageRecord> kept = rows.of(proposalId);
        Map<UUID, String> names = kept.isEmpty() ? Map.of() : colleagues.names();
        return kept.stream().map(row -> sealed.about(row, names)).toList();
    }

    /** @throws NotFoundException when the proposal has no such page */
    public Content content(UUID proposalId, UUID pageId) {
        SignedPageRecord row =
                rows.one(proposalId, pageId).orElseThrow(() -> new NotFoundException("signed page " + pageId));
        log.append(
                AuditLog.Action.READ,
                "signed-page",
                proposals.proposal(proposalId).personId(),
                "");
        return new Content(sealed.about(row, colleagues.names()), sealed.content(row));
    }

    /** A page and what is in it. */
    public record Content(SignedPage about, byte[] bytes) {}
}
