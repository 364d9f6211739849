package dk.fodfaeste.matching.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fodfaeste.database.matching.tables.records.SignedPageRecord;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.files.FileName;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.virus.VirusCheck;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.Sealing;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks, opens and seals a file that was signed on paper before anything of it is kept; and opens what is kept. */
@Component
class SealedPages {

    private final Sealing sealing;
    private final VirusCheck viruses;

    SealedPages(Sealing sealing, VirusCheck viruses) {
        this.sealing = sealing;
        this.viruses = viruses;
    }

    /**
     * The row of a page, but for what it is of.
     *
     * @param id of this one sending
     * @throws RefusedException when the file is none of the kinds that are kept, too large, broken or locked, or the check for viruses stops it
     */
    SignedPageRecord sealed(UUID id, String name, byte[] content) {
        if (content.length > SignedPages.MOST_BYTES) {
            throw new RefusedException("attachment.wrong.large", SignedPages.MOST_BYTES / 1024 / 1024);
        }
        AttachmentKind kind = AttachmentKind.of(content)
                .filter(each -> each != AttachmentKind.WORD)
                .orElseThrow(() -> new RefusedException("signedPage.wrong.kind"));
        SignedPageRecord row = new SignedPageRecord();
        row.setSignedPageId(id);
        row.setVirusCheck(viruses.check(content).name());
        row.setPages(Opened.pages(kind, content));
        row.setKind(kind.name());
        row.setBytes(content.length);
        row.setNameSealed(sealing.sealForHouse(FileName.of(name, kind).getBytes(UTF_8), id));
        row.setContentSealed(sealing.sealForHouse(content, id));
        return row;
    }

    /** @param names of the accounts */
    SignedPage about(SignedPageRecord row, Map<UUID, String> names) {
        return new SignedPage(
                row.getSignedPageId(),
                Optional.ofNullable(row.getVersion()),
                Optional.ofNullable(row.getSuccessorId()),
                new String(sealing.openForHouse(row.getNameSealed(), row.getSignedPageId()), UTF_8),
                AttachmentKind.valueOf(row.getKind()),
                row.getBytes(),
                row.getPages(),
                VirusCheck.Outcome.valueOf(row.getVirusCheck()),
                names.getOrDefault(row.getAddedById(), ""),
                row.getAddedAt().atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }

    byte[] content(SignedPageRecord row) {
        return sealing.openForHouse(row.getContentSealed(), row.getSignedPageId());
    }
}
