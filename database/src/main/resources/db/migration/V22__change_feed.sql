-- What changed, for the boards that the program keeps in memory: whoever changes a row that a board is made from leaves its subject here, once a
-- statement, so that no code can forget it and a change made by hand counts too. A board remembers the snapshot that it was read in and
-- asks for the transactions that were not visible in it: each committed change is seen once, in whatever order they commit, and no writer
-- waits for another.
create table matching.change (
    organisation_id uuid        not null,
    xid             xid8        not null default pg_current_xact_id(),
    -- PERSON: what is known of one; COMPANY: its wishes, places, tasks, needs, contacts; COURSE; DECISION: a proposal and what was said about it
    kind            text        not null check (kind in ('PERSON', 'COMPANY', 'COURSE', 'DECISION')),
    subject         uuid        not null,
    at              timestamptz not null default now()
);
create index change_feed on matching.change (organisation_id, xid);
create index change_at on matching.change (at);
call platform.belongs_to_organisation('matching.change');
grant select on matching.change to fodfaeste_app;

-- Of a statement's rows: changed(kind, column that names the subject).
create function matching.changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    execute format(
        'insert into matching.change (organisation_id, kind, subject) select distinct organisation_id, %L, %I from changed_row',
        tg_argv[0], tg_argv[1]);
    return null;
end $$;

create procedure matching.feeds_boards(watched regclass, kind text, subject name)
    language plpgsql as $$
begin
    execute format(
        'create trigger feed_of_insert after insert on %s referencing new table as changed_row'
        ' for each statement execute function matching.changed(%L, %L)', watched, kind, subject);
    execute format(
        'create trigger feed_of_update after update on %s referencing new table as changed_row'
        ' for each statement execute function matching.changed(%L, %L)', watched, kind, subject);
    execute format(
        'create trigger feed_of_delete after delete on %s referencing old table as changed_row'
        ' for each statement execute function matching.changed(%L, %L)', watched, kind, subject);
end $$;

call matching.feeds_boards('people.person', 'PERSON', 'person_id');
call matching.feeds_boards('discovery.observation', 'PERSON', 'person_id');
call matching.feeds_boards('matching.wish', 'PERSON', 'person_id');
call matching.feeds_boards('companies.company', 'COMPANY', 'company_id');
call matching.feeds_boards('companies.workplace', 'COMPANY', 'company_id');
call matching.feeds_boards('companies.task', 'COMPANY', 'workplace_id');
call matching.feeds_boards('companies.need', 'COMPANY', 'workplace_id');
call matching.feeds_boards('companies.contact', 'COMPANY', 'company_id');
call matching.feeds_boards('placements.course', 'COURSE', 'course_id');
call matching.feeds_boards('matching.proposal', 'DECISION', 'proposal_id');
call matching.feeds_boards('matching.decision', 'DECISION', 'proposal_id');
call matching.feeds_boards('matching.answer', 'DECISION', 'proposal_id');
call matching.feeds_boards('matching.what_is_new', 'DECISION', 'proposal_id');

-- No board is older than a day, so nobody asks for what is older than two.
create function matching.forget_old_changes() returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from matching.change where at < now() - interval '2 days';
end;
revoke execute on function matching.changed(), matching.forget_old_changes() from public;
grant execute on function matching.forget_old_changes() to fodfaeste_app;
