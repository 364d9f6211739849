package dk.fodfaeste.matching.openings;

import static dk.fodfaeste.database.matching.Tables.SAVED_JOB;
import static dk.fodfaeste.database.matching.Tables.SAVED_JOB_SITTING;
import static dk.fodfaeste.database.matching.Tables.SAVED_JOB_TASK;

import dk.fodfaeste.database.matching.tables.records.SavedJobRecord;
import dk.fodfaeste.database.matching.tables.records.SavedJobSittingRecord;
import dk.fodfaeste.matching.openings.SavedJob.Sitting;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.database.ReadOnce;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The carved jobs that are kept and not withdrawn. */
@Repository
public class SavedJobs {

    private static final Field<List<Sitting>> WEEK = DSL.multiset(DSL.selectFrom(SAVED_JOB_SITTING)
                    .where(SAVED_JOB_SITTING.SAVED_JOB_ID.eq(SAVED_JOB.SAVED_JOB_ID))
                    .orderBy(SAVED_JOB_SITTING.WEEKDAY, SAVED_JOB_SITTING.STARTS))
            .convertFrom(rows -> rows.map(SavedJobs::sitting));

    private final DSLContext database;
    private final Admissions admissions;
    private final Clock clock;

    SavedJobs(DSLContext database, Admissions admissions, Clock clock) {
        this.database = database;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** By name. */
    public List<SavedJob> all() {
        return jobs(DSL.noCondition());
    }

    public List<SavedJob> at(UUID workplaceId) {
        return jobs(SAVED_JOB.WORKPLACE_ID.eq(workplaceId));
    }

    /** Ids of the openings that they are. */
    public Set<String> openingsAt(UUID workplaceId) {
        return database.select(SAVED_JOB.WORK)
                .from(SAVED_JOB)
                .where(SAVED_JOB.WITHDRAWN_AT.isNull().and(SAVED_JOB.WORKPLACE_ID.eq(workplaceId)))
                .fetchSet(row -> WorkOpening.id(workplaceId, row.value1()));
    }

    public Optional<SavedJob> find(UUID id) {
        return jobs(SAVED_JOB.SAVED_JOB_ID.eq(id)).stream().findFirst();
    }

    private List<SavedJob> jobs(Condition which) {
        return ReadOnce.of(
                "saved jobs",
                which,
                () -> database.select(SAVED_JOB, WEEK)
                        .from(SAVED_JOB)
                        .where(SAVED_JOB.WITHDRAWN_AT.isNull().and(which))
                        .orderBy(SAVED_JOB.WORK, SAVED_JOB.SAVED_JOB_ID)
                        .fetch(row -> job(row.value1(), row.value2())));
    }

    private static SavedJob job(SavedJobRecord row, List<Sitting> week) {
        return new SavedJob(row.getSavedJobId(), row.getWorkplaceId(), row.getWork(), row.getPersonId(), week);
    }

    private static Sitting sitting(SavedJobSittingRecord row) {
        return new Sitting(row.getTaskId(), DayOfWeek.of(row.getWeekday()), row.getStarts(), row.getEnds());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another job has the name or one of the tasks */
    public void add(SavedJob job) {
        UUID organisation = Acting.now().organisationId();
        database.insertInto(SAVED_JOB)
                .set(SAVED_JOB.SAVED_JOB_ID, job.id())
                .set(SAVED_JOB.ORGANISATION_ID, organisation)
                .set(SAVED_JOB.WORKPLACE_ID, job.workplaceId())
                .set(SAVED_JOB.WORK, job.work())
                .set(SAVED_JOB.PERSON_ID, job.personId())
                .set(SAVED_JOB.SAVED_BY_ID, Acting.now().accountId())
                .set(SAVED_JOB.SAVED_AT, OffsetDateTime.now(clock))
                .execute();
        var sittings = database.insertInto(SAVED_JOB_SITTING)
                .columns(
                        SAVED_JOB_SITTING.SAVED_JOB_ID,
                        SAVED_JOB_SITTING.ORGANISATION_ID,
                        SAVED_JOB_SITTING.TASK_ID,
                        SAVED_JOB_SITTING.WEEKDAY,
                        SAVED_JOB_SITTING.STARTS,
                        SAVED_JOB_SITTING.ENDS);
        for (Sitting each : job.week()) {
            sittings = sittings.values(
                    job.id(), organisation, each.taskId(), each.day().getValue(), each.starts(), each.ends());
        }
        sittings.execute();
        var tasks = database.insertInto(SAVED_JOB_TASK)
                .columns(SAVED_JOB_TASK.TASK_ID, SAVED_JOB_TASK.ORGANISATION_ID, SAVED_JOB_TASK.SAVED_JOB_ID);
        for (UUID task : job.tasks()) {
            tasks = tasks.values(task, organisation, job.id());
        }
        tasks.execute();
    }

    /** Its tasks are free again; what it was is kept. */
    public void withdraw(UUID id) {
        find(id).ifPresent(job -> admissions.forget(job.workplaceId(), job.work()));
        database.deleteFrom(SAVED_JOB_TASK)
                .where(SAVED_JOB_TASK.SAVED_JOB_ID.eq(id))
                .execute();
        database.update(SAVED_JOB)
                .set(SAVED_JOB.WITHDRAWN_BY_ID, Acting.now().accountId())
                .set(SAVED_JOB.WITHDRAWN_AT, OffsetDateTime.now(clock))
                .where(SAVED_JOB.SAVED_JOB_ID.eq(id).and(SAVED_JOB.WITHDRAWN_AT.isNull()))
                .execute();
    }
}
