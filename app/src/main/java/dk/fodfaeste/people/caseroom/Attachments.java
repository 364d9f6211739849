package dk.fodfaeste.people.caseroom;

import dk.fodfaeste.database.case_room.tables.records.AttachmentRecord;
import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.people.CaseRoom;
import dk.fodfaeste.people.MergedPeople;
import dk.fodfaeste.people.caseroom.Attachment.Emptied;
import dk.fodfaeste.people.caseroom.Attachment.Reason;
import dk.fodfaeste.platform.files.AttachmentKind;
import dk.fodfaeste.platform.files.FileName;
import dk.fodfaeste.platform.files.Opened;
import dk.fodfaeste.platform.virus.VirusCheck;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Sealing;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Files in the closed room: checked and opened before they are kept, sealed with the person's key, and never sent anywhere. */
@Service
public class Attachments {

    /** Of one file: 10 MB, as a scanned letter of twenty pages has. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String SUBJECT = "case-room/files";

    private final CaseRoom caseRoom;
    private final MergedPeople merged;
    private final AttachmentRepository rows;
    private final Sealing sealing;
    private final VirusCheck viruses;
    private final Colleagues colleagues;
    private final AuditLog log;
    private final Clock clock;

    Attachments(
            CaseRoom caseRoom,
            MergedPeople merged,
            AttachmentRepository rows,
            Sealing sealing,
            VirusCheck viruses,
            Colleagues colleagues,
            AuditLog log,
            Clock clock) {
        this.caseRoom = caseRoom;
        this.merged = merged;
        this.rows = rows;
        this.sealing = sealing;
        this.viruses = viruses;
        this.colleagues = colleagues;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Keeps the file, once however often it is sent.
     *
     * @param id of this one sending
     * @param name as it was called where it came from
     * @throws RefusedException when it is none of the kinds that are kept, too large, broken or locked, or when the check for viruses stops it
     */
    public void add(UUID personId, UUID id, String name, byte[] content) {
        caseRoom.inside(personId, () -> true);
        if (content.length > MOST_BYTES) {
            throw new RefusedException("attachment.wrong.large", MOST_BYTES / 1024 / 1024);
        }
        AttachmentKind kind =
                AttachmentKind.of(content).orElseThrow(() -> new RefusedException("attachment.wrong.kind"));
        VirusCheck.Outcome check = viruses.check(content);
        int pages = Opened.pages(kind, content);
        AttachmentRecord row = new AttachmentRecord();
        row.setAttachmentId(id);
        row.setPersonId(personId);
        row.setKind(kind.name());
        row.setBytes(content.length);
        row.setPages(pages);
        row.setVirusCheck(check.name());
        caseRoom.inside(personId, () -> keep(row, FileName.of(name, kind), content));
    }

    private boolean keep(AttachmentRecord row, String name, byte[] content) {
        row.setNameSealed(sealing.seal(row.getPersonId(), name));
        row.setContentSealed(sealing.seal(row.getPersonId(), content));
        boolean fresh = rows.add(row);
        if (fresh) {
            log.changed(SUBJECT, row.getPersonId(), "put in");
        }
        return fresh;
    }

    /** Newest first. @param page from 1 */
    Paging<Attachment> of(UUID personId, int page) {
        return caseRoom.inside(personId, () -> {
            Map<UUID, String> names = colleagues.names();
            List<UUID> all = merged.all(personId);
            return Paging.of(rows.count(all), page, (skipped, most) -> rows.of(all, skipped, most))
                    .map(row -> attachment(row, names));
        });
    }

    private Attachment attachment(AttachmentRecord row, Map<UUID, String> names) {
        byte[] name = row.getNameSealed();
        return new Attachment(
                row.getAttachmentId(),
                name == null ? "" : sealing.open(row.getPersonId(), name),
                AttachmentKind.valueOf(row.getKind()),
                row.getBytes(),
                row.getPages(),
                VirusCheck.Outcome.valueOf(row.getVirusCheck()),
                names.getOrDefault(row.getAddedById(), ""),
                local(row.getAddedAt()),
                Optional.ofNullable(row.getEmptiedAt())
                        .map(at -> new Emptied(
                                names.getOrDefault(row.getEmptiedById(), ""),
                                local(at),
                                Reason.valueOf(row.getEmptiedFor()))));
    }

    private LocalDateTime local(OffsetDateTime at) {
        return LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }

    /** @throws NotFoundException when it is not this person's, or what was in it is gone */
    Content content(UUID personId, UUID attachmentId) {
        return caseRoom.inside(
                personId,
                () -> rows.one(merged.all(personId), attachmentId)
                        .filter(row -> row.getContentSealed() != null)
                        .map(row -> new Content(
                                attachment(row, colleagues.names()),
                                sealing.openBytes(row.getPersonId(), row.getContentSealed())))
                        .orElseThrow(() -> new NotFoundException("attachment " + attachmentId)));
    }

    /** Empties a file that should not be here; that it was here, and who took it away, stays. Twice is once. */
    void empty(UUID personId, UUID attachmentId, Reason reason) {
        caseRoom.inside(personId, () -> {
            if (rows.empty(merged.all(personId), attachmentId, reason)) {
                log.append(AuditLog.Action.DELETE, SUBJECT, personId, reason.name());
            } else if (rows.one(merged.all(personId), attachmentId).isEmpty()) {
                throw new NotFoundException("attachment " + attachmentId);
            }
            return true;
        });
    }

    /** A file and what is in it. */
    record Content(Attachment about, byte[] bytes) {}
}
