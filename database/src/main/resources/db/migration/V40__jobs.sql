-- Long work that runs beside the pages: who asked for what, how far it is, and how it ended. Which node runs it, and whether that node
-- still lives, is kept in scheduled_tasks, the table of db-scheduler.

create schema jobs;
grant usage on schema jobs to fodfaeste_app;

create table jobs.job (
    job_id          uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    account_id      uuid        not null,
    kind            text        not null check (kind <> ''),
    -- what it is done to, in the room that asked
    subject         uuid        not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- how often it was begun; who began an earlier time may write nothing more
    attempt         integer     not null default 0 check (attempt >= 0),
    cancel_asked    boolean     not null default false,
    rows_done       integer     not null default 0 check (rows_done >= 0),
    -- 0 while nobody knows
    rows_total      integer     not null default 0 check (rows_total >= 0),
    result          text,
    asked_at        timestamptz not null default now(),
    begun_at        timestamptz,
    ended_at        timestamptz,
    check ((state in ('WAITING', 'RUNNING')) = (ended_at is null)),
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
-- a second click asks for nothing more
create unique index job_asked_once on jobs.job (organisation_id, kind, subject) where state in ('WAITING', 'RUNNING');
-- one organisation's long work does not take every worker, and two of its imports do not meet in the same rows
create unique index job_one_at_a_time on jobs.job (organisation_id) where state = 'RUNNING';
create index job_subject on jobs.job (organisation_id, subject, asked_at desc);
call platform.belongs_to_organisation('jobs.job');
grant select, insert, update on jobs.job to fodfaeste_app;

-- db-scheduler's own table, its columns as it names them; it holds ids and no words.
create table jobs.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on jobs.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on jobs.scheduled_tasks to fodfaeste_app;

-- An import's progress is its job's. What was under way in a program without jobs was interrupted, and wrote nothing.
update intake.import_run set state = 'FAILED', file_sealed = null, ended_at = now() where state in ('READING', 'WRITING');
alter table intake.import_run drop column rows_done, drop column rows_total;
drop function intake.fail_interrupted();

-- A file that nobody said yes or no to does not lie here for ever.
create function intake.put_away_old() returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update intake.import_run set state = 'DROPPED', file_sealed = null, ended_at = now()
     where state = 'READY' and started_at < now() - interval '14 days';
end;
revoke execute on function intake.put_away_old() from public;
grant execute on function intake.put_away_old() to fodfaeste_app;
