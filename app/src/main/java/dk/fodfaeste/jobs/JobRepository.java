package dk.fodfaeste.jobs;

import static dk.fodfaeste.database.jobs.Tables.JOB;

import dk.fodfaeste.database.jobs.Routines;
import dk.fodfaeste.database.jobs.tables.records.JobRecord;
import dk.fodfaeste.jobs.Job.State;
import dk.fodfaeste.platform.Acting;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JobRepository {

    private static final Condition UNFINISHED = JOB.STATE.in(State.WAITING.name(), State.RUNNING.name());

    private final DSLContext database;

    JobRepository(DSLContext database) {
        this.database = database;
    }

    /** False when the same is asked for already and not over. */
    boolean add(UUID id, String kind, UUID subject) {
        return database.insertInto(JOB)
                        .set(JOB.JOB_ID, id)
                        .set(JOB.ORGANISATION_ID, Acting.now().organisationId())
                        .set(JOB.ACCOUNT_ID, Acting.now().accountId())
                        .set(JOB.KIND, kind)
                        .set(JOB.SUBJECT, subject)
                        .onConflict(JOB.ORGANISATION_ID, JOB.KIND, JOB.SUBJECT)
                        .where(UNFINISHED)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Job> find(UUID id) {
        return database.selectFrom(JOB).where(JOB.JOB_ID.eq(id)).fetchOptional(JobRepository::job);
    }

    /** Nobody else begins, cancels or ends it while the transaction lasts. */
    Optional<Job> hold(UUID id) {
        return database.selectFrom(JOB).where(JOB.JOB_ID.eq(id)).forUpdate().fetchOptional(JobRepository::job);
    }

    Optional<Job> latestOf(UUID subject) {
        return database.selectFrom(JOB)
                .where(JOB.SUBJECT.eq(subject))
                .orderBy(JOB.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(JobRepository::job);
    }

    List<Job> unfinishedOf(UUID subject) {
        return database.selectFrom(JOB)
                .where(JOB.SUBJECT.eq(subject).and(UNFINISHED))
                .forUpdate()
                .fetch(JobRepository::job);
    }

    boolean anotherRuns(UUID id) {
        return database.fetchExists(JOB, JOB.STATE.eq(State.RUNNING.name()).and(JOB.JOB_ID.ne(id)));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another job of the organisation began this moment */
    void begin(UUID id, int attempt) {
        database.update(JOB)
                .set(JOB.STATE, State.RUNNING.name())
                .set(JOB.ATTEMPT, attempt)
                .set(JOB.ROWS_DONE, 0)
                .set(JOB.BEGUN_AT, OffsetDateTime.now())
                .where(JOB.JOB_ID.eq(id))
                .execute();
    }

    /** False when the attempt may not go on. */
    boolean passed(UUID id, int attempt, int rows, int all) {
        return database.update(JOB)
                        .set(JOB.ROWS_DONE, rows)
                        .set(JOB.ROWS_TOTAL, all)
                        .where(mayGoOn(id, attempt).andNot(JOB.CANCEL_ASKED))
                        .execute()
                == 1;
    }

    boolean done(UUID id, int attempt, String result) {
        return database.update(JOB)
                        .set(JOB.STATE, State.DONE.name())
                        .set(JOB.RESULT, result)
                        .set(JOB.ENDED_AT, OffsetDateTime.now())
                        .where(mayGoOn(id, attempt).andNot(JOB.CANCEL_ASKED))
                        .execute()
                == 1;
    }

    private static Condition mayGoOn(UUID id, int attempt) {
        return JOB.JOB_ID.eq(id).and(JOB.ATTEMPT.eq(attempt)).and(JOB.STATE.eq(State.RUNNING.name()));
    }

    void askToCancel(UUID id) {
        database.update(JOB)
                .set(JOB.CANCEL_ASKED, true)
                .where(JOB.JOB_ID.eq(id))
                .execute();
    }

    /** False when it was over, or begun anew, before. */
    boolean end(UUID id, int attempt, State end) {
        return database.update(JOB)
                        .set(JOB.STATE, end.name())
                        .set(JOB.ENDED_AT, OffsetDateTime.now())
                        .where(JOB.JOB_ID.eq(id).and(JOB.ATTEMPT.eq(attempt)).and(UNFINISHED))
                        .execute()
                == 1;
    }

    /** A node that goes down gives it back; the attempt does not count. */
    boolean giveBack(UUID id, int attempt) {
        return database.update(JOB)
                        .set(JOB.STATE, State.WAITING.name())
                        .set(JOB.ATTEMPT, attempt - 1)
                        .where(mayGoOn(id, attempt))
                        .execute()
                == 1;
    }

    /** Of every organisation. */
    void putAwayOld() {
        Routines.putAwayOld(database.configuration());
    }

    private static Job job(JobRecord row) {
        return new Job(
                row.getJobId(),
                row.getKind(),
                row.getSubject(),
                row.getAccountId(),
                State.valueOf(row.getState()),
                row.getAttempt(),
                row.getCancelAsked(),
                row.getRowsDone(),
                row.getRowsTotal(),
                Optional.ofNullable((@Nullable String) row.getResult()),
                row.getAskedAt());
    }
}
