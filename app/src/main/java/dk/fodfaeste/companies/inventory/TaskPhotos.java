package dk.fodfaeste.companies.inventory;

import static dk.fodfaeste.database.companies.Tables.TASK_PHOTO;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.picture.Picture;
import dk.fodfaeste.platform.virus.VirusCheck;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import dk.fodfaeste.privacy.Sealing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A photo of a task, one for each: of the work, never of a person. It is kept sealed, and gone with the task. */
@Service
@Transactional
class TaskPhotos {

    /** Of what a phone sends: 15 MB, as a photo of 50 million points has. */
    static final int MOST_BYTES = 15 * 1024 * 1024;

    /** Points of the longer side of what is kept. */
    private static final int LONGEST = 1280;

    private final DSLContext database;
    private final Companies companies;
    private final Sealing sealing;
    private final VirusCheck viruses;
    private final AuditLog log;
    private final Clock clock;

    TaskPhotos(
            DSLContext database, Companies companies, Sealing sealing, VirusCheck viruses, AuditLog log, Clock clock) {
        this.database = database;
        this.companies = companies;
        this.sealing = sealing;
        this.viruses = viruses;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean has(UUID taskId) {
        return database.fetchExists(TASK_PHOTO, TASK_PHOTO.TASK_ID.eq(taskId));
    }

    /**
     * The picture drawn anew, without what the camera wrote into it; another one gives way to it.
     *
     * @param taken a JPEG or PNG
     * @throws RefusedException when it is none, broken, too large, or stopped by the check for viruses
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public void keep(WorkTask task, byte[] taken) {
        if (taken.length > MOST_BYTES) {
            throw new RefusedException("photo.wrong.large", MOST_BYTES / 1024 / 1024);
        }
        viruses.check(taken);
        byte[] sealed = sealing.sealForHouse(Picture.redrawn(taken, LONGEST), task.id());
        delete(task.id());
        database.insertInto(TASK_PHOTO)
                .set(TASK_PHOTO.TASK_ID, task.id())
                .set(TASK_PHOTO.ORGANISATION_ID, Acting.now().organisationId())
                .set(TASK_PHOTO.CONTENT_SEALED, sealed)
                .set(TASK_PHOTO.ADDED_BY_ID, Acting.now().accountId())
                .set(TASK_PHOTO.ADDED_AT, OffsetDateTime.now(clock))
                .execute();
        log.changed("task", null, "photo put in: " + named(task));
    }

    /** A JPEG. @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public byte[] content(UUID taskId) {
        return database.select(TASK_PHOTO.CONTENT_SEALED)
                .from(TASK_PHOTO)
                .where(TASK_PHOTO.TASK_ID.eq(taskId))
                .fetchOptional(row -> sealing.openForHouse(row.value1(), taskId))
                .orElseThrow(() -> new NotFoundException("photo of task " + taskId));
    }

    /** Twice is once. */
    void remove(WorkTask task) {
        if (delete(task.id()) == 1) {
            log.changed("task", null, "photo taken away: " + named(task));
        }
    }

    private int delete(UUID taskId) {
        return database.deleteFrom(TASK_PHOTO)
                .where(TASK_PHOTO.TASK_ID.eq(taskId))
                .execute();
    }

    private String named(WorkTask task) {
        return task.number() + " at " + companies.workplace(task.workplaceId()).pNumber();
    }
}
