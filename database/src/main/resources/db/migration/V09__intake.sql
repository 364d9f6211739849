-- Imports: the file sealed until it is written or dropped, the report by row, and how far it is.

create schema intake;
grant usage on schema intake to fodfaeste_app;

create table intake.import_run (
    import_run_id   uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    account_id      uuid        not null,
    file_name       text        not null,
    state           text        not null check (state in ('READING', 'REFUSED', 'READY', 'WRITING', 'DONE', 'FAILED', 'DROPPED')),
    -- what came up, sealed with the house's key; gone when written or dropped
    file_sealed     bytea,
    report          jsonb,
    rows_done       integer     not null default 0,
    rows_total      integer     not null default 0,
    started_at      timestamptz not null default now(),
    ended_at        timestamptz,
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create index import_run_started on intake.import_run (organisation_id, started_at desc);
call platform.belongs_to_organisation('intake.import_run');
grant select, insert, update on intake.import_run to fodfaeste_app;

-- At a start nothing runs yet: what stands as reading or writing was interrupted, and wrote nothing.
create function intake.fail_interrupted() returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update intake.import_run set state = 'FAILED', file_sealed = null, ended_at = now() where state in ('READING', 'WRITING');
end;
grant execute on function intake.fail_interrupted() to fodfaeste_app;
