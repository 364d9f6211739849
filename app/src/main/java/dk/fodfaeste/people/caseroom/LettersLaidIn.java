package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.database.case_room.tables.records.AttachmentRecord;
import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.files.FileName;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.virus.VirusCheck;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A letter from outside is laid into the closed room, sealed, by those who may read nothing there. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LettersLaidIn {

    private final AttachmentRepository rows;
    private final Sealing sealing;
    private final VirusCheck viruses;
    private final AuditLog log;

    LettersLaidIn(AttachmentRepository rows, Sealing sealing, VirusCheck viruses, AuditLog log) {
        this.rows = rows;
        this.sealing = sealing;
        this.viruses = viruses;
        this.log = log;
    }

    /**
     * Within a transaction of {@link dk.fodfaeste.platform.DatabaseRole#INTAKE}. The same sending twice is one letter.
     *
     * @param id of this one sending
     * @param name as it was called where it came from
     * @throws RefusedException when it is none of the kinds that are kept, too large, broken or locked, or when the check for viruses stops it
     */
    public void layIn(UUID personId, UUID id, String name, byte[] content) {
        if (content.length > Attachments.MOST_BYTES) {
            throw new RefusedException("attachment.wrong.large", Attachments.MOST_BYTES / 1024 / 1024);
        }
        AttachmentKind kind =
                AttachmentKind.of(content).orElseThrow(() -> new RefusedException("attachment.wrong.kind"));
        AttachmentRecord row = new AttachmentRecord();
        row.setAttachmentId(id);
        row.setPersonId(personId);
        row.setKind(kind.name());
        row.setBytes(content.length);
        row.setVirusCheck(viruses.check(content).name());
        row.setPages(Opened.pages(kind, content));
        row.setNameSealed(sealing.seal(personId, FileName.of(name, kind)));
        row.setContentSealed(sealing.seal(personId, content));
        if (rows.add(row)) {
            log.changed("case-room/files", personId, "put in");
        }
    }
}
