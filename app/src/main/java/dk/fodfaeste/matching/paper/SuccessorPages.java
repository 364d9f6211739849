package dk.fodfaeste.matching.paper;

import dk.fodfaeste.database.matching.tables.records.SignedPageRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.matching.decisions.Proposal.Party;
import dk.fodfaeste.matching.paper.SignedPages.Content;
import dk.fodfaeste.matching.successors.Successors;
import dk.fodfaeste.placements.Placements;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of changes of a course that were signed on paper: kept as those of its first agreement are. */
@Service
@Transactional
public class SuccessorPages {

    private final SignedPageRepository rows;
    private final SealedPages sealed;
    private final Successors successors;
    private final Placements placements;
    private final Colleagues colleagues;
    private final AuditLog log;

    SuccessorPages(
            SignedPageRepository rows,
            SealedPages sealed,
            Successors successors,
            Placements placements,
            Colleagues colleagues,
            AuditLog log) {
        this.rows = rows;
        this.sealed = sealed;
        this.successors = successors;
        this.placements = placements;
        this.colleagues = colleagues;
        this.log = log;
    }

    /**
     * Keeps the page with the signatures on it, or nothing at all. The same sending twice is one.
     *
     * @param id of this one sending
     * @param signers who signed, with the name where the party is nobody's account
     * @throws RefusedException when the file cannot be kept, or one of the signatures cannot be
     */
    public void keep(
            UUID courseId,
            UUID successorId,
            UUID id,
            String name,
            byte[] content,
            Map<Party, Optional<String>> signers) {
        if (successors.of(courseId).stream().noneMatch(each -> each.id().equals(successorId))) {
            throw new NotFoundException("successor " + successorId);
        }
        SignedPageRecord row = sealed.sealed(id, name, content);
        row.setSuccessorId(successorId);
        if (rows.add(row)) {
            log.changed("signed-page", placements.course(courseId).personId(), "kept, of a change");
            successors.signOnPaper(courseId, successorId, id, signers);
        }
    }

    /** Of all changes of the course, the latest first. */
    @Transactional(readOnly = true)
    public List<SignedPage> of(UUID courseId) {
        List<SignedPageRecord> kept = rows.ofCourse(courseId);
        Map<UUID, String> names = kept.isEmpty() ? Map.of() : colleagues.names();
        return kept.stream().map(row -> sealed.about(row, names)).toList();
    }

    /** @throws NotFoundException when no change of the course has such a page */
    public Content content(UUID courseId, UUID pageId) {
        SignedPageRecord row =
                rows.oneOfCourse(courseId, pageId).orElseThrow(() -> new NotFoundException("signed page " + pageId));
        log.append(
                AuditLog.Action.READ, "signed-page", placements.course(courseId).personId(), "");
        return new Content(sealed.about(row, colleagues.names()), sealed.content(row));
    }
}
