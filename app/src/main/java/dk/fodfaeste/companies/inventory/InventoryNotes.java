package dk.fodfaeste.companies.inventory;

import static dk.fodfaeste.database.companies.Tables.STARTER_TURNED_DOWN;
import static dk.fodfaeste.database.companies.Tables.TASK;
import static dk.fodfaeste.database.companies.Tables.TASK_NOTE;
import static dk.fodfaeste.database.companies.Tables.WORKPLACE;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.TaskChanges;
import dk.fodfaeste.companies.WorkTask;
import dk.fodfaeste.companies.inventory.Note.Confirmed;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.Versions;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was noted on walks through workplaces: each note is written once, however often a phone sends it. */
@Service
@Transactional
class InventoryNotes {

    private final DSLContext database;
    private final Versions versions;
    private final Companies companies;
    private final TaskChanges changes;
    private final AuditLog log;
    private final Clock clock;

    InventoryNotes(
            DSLContext database,
            Versions versions,
            Companies companies,
            TaskChanges changes,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.versions = versions;
        this.companies = companies;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    /** Others who note at the workplace wait until this transaction ends: of two who note the same at once the second is told. */
    void hold(UUID workplaceId) {
        database.selectOne()
                .from(WORKPLACE)
                .where(WORKPLACE.WORKPLACE_ID.eq(workplaceId))
                .forUpdate()
                .execute();
    }

    /** Whether a note of the key has come. */
    boolean knows(UUID key) {
        return database.fetchExists(TASK_NOTE, TASK_NOTE.NOTE_KEY.eq(key));
    }

    /** The task at the workplace that is called the same and done in the same place. */
    Optional<WorkTask> same(UUID workplaceId, Note note) {
        return companies.tasksOf(workplaceId).stream()
                .filter(task -> task.name().strip().equalsIgnoreCase(note.task().name()))
                .filter(task -> task.location()
                        .orElse("")
                        .strip()
                        .equalsIgnoreCase(note.task().location().orElse("")))
                .findFirst();
    }

    /** @return the id of the new task */
    UUID add(UUID workplaceId, Note note) {
        UUID task = changes.add(workplaceId, note.task());
        note.needs().forEach(need -> changes.need(task, 0, need));
        write(workplaceId, task, note.key(), note.day(), note.question(), note.confirmed());
        return task;
    }

    /** The note was about a task that stands there already. @throws NotFoundException when it is of another workplace */
    void isThat(UUID workplaceId, UUID taskId, UUID key, LocalDate day) {
        if (!companies.task(taskId).workplaceId().equals(workplaceId)) {
            throw new NotFoundException("task " + taskId + " at " + workplaceId);
        }
        write(workplaceId, taskId, key, day, Optional.empty(), Optional.empty());
    }

    private void write(
            UUID workplaceId,
            UUID task,
            UUID key,
            LocalDate day,
            Optional<FindingQuestion> question,
            Optional<Confirmed> confirmed) {
        database.insertInto(TASK_NOTE)
                .set(TASK_NOTE.NOTE_KEY, key)
                .set(TASK_NOTE.ORGANISATION_ID, Acting.now().organisationId())
                .set(TASK_NOTE.WORKPLACE_ID, workplaceId)
                .set(TASK_NOTE.TASK_ID, task)
                .set(TASK_NOTE.NOTED_ON, day)
                .set(TASK_NOTE.NOTED_BY_ID, Acting.now().accountId())
                .set(TASK_NOTE.NOTED_AT, OffsetDateTime.now(clock))
                .set(TASK_NOTE.QUESTION, question.map(FindingQuestion::name).orElse(null))
                .set(
                        TASK_NOTE.STARTER,
                        confirmed.map(each -> each.starter().id()).orElse(null))
                .set(TASK_NOTE.CONFIRMED_BY, confirmed.map(Confirmed::by).orElse(null))
                .execute();
    }

    /** Written on the day at the workplace, the last one first. */
    @Transactional(readOnly = true)
    public List<Noted> on(LocalDate day, UUID workplaceId) {
        return database.select(TASK_NOTE.TASK_ID, TASK_NOTE.NOTED_BY_ID, TASK_NOTE.CONFIRMED_BY)
                .from(TASK_NOTE)
                .where(TASK_NOTE.WORKPLACE_ID.eq(workplaceId))
                .and(TASK_NOTE.NOTED_ON.eq(day))
                .and(TASK_NOTE.TASK_ID.isNotNull())
                .orderBy(TASK_NOTE.NOTED_AT.desc(), TASK_NOTE.NOTE_KEY)
                .fetch(row -> new Noted(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }

    /** @param confirmedBy who at the workplace said that a guess is so */
    record Noted(UUID taskId, UUID by, Optional<String> confirmedBy) {}

    /**
     * Takes a task out again that was noted on the day.
     *
     * @param seen version that the writer saw
     * @throws NotFoundException when it was not noted there on the day
     * @throws RefusedException when somebody changed it since, or a job has it
     */
    void withdraw(UUID workplaceId, UUID taskId, int seen, LocalDate day) {
        if (on(day, workplaceId).stream().noneMatch(noted -> noted.taskId().equals(taskId))) {
            throw new NotFoundException("task " + taskId + " noted at " + workplaceId);
        }
        WorkTask task = companies.task(taskId);
        try {
            versions.delete(TASK, TASK.TASK_ID.eq(taskId), seen);
        } catch (ChangedMeanwhileException changed) {
            throw new RefusedException("inventory.refused.changed");
        } catch (DataIntegrityViolationException used) {
            throw new RefusedException("inventory.refused.inJob");
        }
        log.changed(
                "task",
                null,
                "task taken out: " + task.number() + " at "
                        + companies.workplace(workplaceId).pNumber());
    }

    /** Ids of the guesses that the workplace does without: those that it said no to, and those that became tasks. */
    @Transactional(readOnly = true)
    public Set<String> settled(UUID workplaceId) {
        return database.select(STARTER_TURNED_DOWN.STARTER)
                .from(STARTER_TURNED_DOWN)
                .where(STARTER_TURNED_DOWN.WORKPLACE_ID.eq(workplaceId))
                .union(DSL.select(TASK_NOTE.STARTER)
                        .from(TASK_NOTE)
                        .where(TASK_NOTE.WORKPLACE_ID.eq(workplaceId))
                        .and(TASK_NOTE.STARTER.isNotNull())
                        .and(TASK_NOTE.TASK_ID.isNotNull()))
                .fetchSet(row -> row.value1());
    }

    /** The workplace has no such task; twice is once. */
    void turnDown(UUID workplaceId, Starter starter) {
        database.insertInto(STARTER_TURNED_DOWN)
                .set(STARTER_TURNED_DOWN.ORGANISATION_ID, Acting.now().organisationId())
                .set(STARTER_TURNED_DOWN.WORKPLACE_ID, workplaceId)
                .set(STARTER_TURNED_DOWN.STARTER, starter.id())
                .set(STARTER_TURNED_DOWN.SAID_BY_ID, Acting.now().accountId())
                .set(STARTER_TURNED_DOWN.SAID_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        logged(workplaceId, "no such task " + starter.id());
    }

    /** Takes the no back. */
    void ask(UUID workplaceId, Starter starter) {
        database.deleteFrom(STARTER_TURNED_DOWN)
                .where(STARTER_TURNED_DOWN.WORKPLACE_ID.eq(workplaceId))
                .and(STARTER_TURNED_DOWN.STARTER.eq(starter.id()))
                .execute();
        logged(workplaceId, "asked again about " + starter.id());
    }

    private void logged(UUID workplaceId, String what) {
        log.changed(
                "workplace",
                null,
                what + " at " + companies.workplace(workplaceId).pNumber());
    }
}
