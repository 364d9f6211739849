-- The closed room, whole: benefit and social matters beside cause and health, notes of two tiers, files, and what was agreed until when.

alter table case_room.case_file add column benefit_sealed bytea, add column social_sealed bytea;
drop trigger has_versions on case_room.case_file;
create trigger has_versions before update on case_room.case_file for each row
    when ((old.cause_sealed, old.health_sealed, old.social_sealed, old.cpr_sealed, old.target_group_sealed, old.benefit_sealed)
          is distinct from
          (new.cause_sealed, new.health_sealed, new.social_sealed, new.cpr_sealed, new.target_group_sealed, new.benefit_sealed))
    execute function platform.next_version();

-- A note for the file is read by everybody for whom the room opens; one of the craft's own by the author's craft alone.
alter table case_room.note
    add column tier text not null default 'FILE' check (tier in ('CRAFT', 'FILE')),
    add column author_role text default platform.current_role_name(),
    add check (tier = 'FILE' or author_role is not null);
create policy of_the_craft on case_room.note as restrictive to fodfaeste_case_room
    using (tier = 'FILE' or author_role = platform.current_role_name())
    with check (tier = 'FILE' or author_role = platform.current_role_name());

-- A file: its name and what is in it are sealed. One that was put here by mistake is emptied, and that it was here stays.
create table case_room.attachment (
    attachment_id   uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    name_sealed     bytea,
    content_sealed  bytea,
    kind            text        not null check (kind in ('PDF', 'JPEG', 'PNG', 'WORD')),
    bytes           integer     not null check (bytes > 0),
    pages           integer     not null check (pages >= 0),
    -- NOT_CHECKED: no check for viruses was set up
    virus_check     text        not null check (virus_check in ('CLEAN', 'NOT_CHECKED')),
    added_by_id     uuid        not null,
    added_at        timestamptz not null,
    emptied_by_id   uuid,
    emptied_at      timestamptz,
    emptied_for     text        check (emptied_for in ('ANOTHER_PERSON', 'WRONG_FILE', 'NOT_NEEDED')),
    check (num_nulls(name_sealed, content_sealed) = num_nonnulls(emptied_by_id, emptied_at)),
    check ((name_sealed is null) = (content_sealed is null) and (emptied_for is null) = (emptied_at is null)),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, added_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, emptied_by_id) references identity.account (organisation_id, account_id)
);
create index attachment_person on case_room.attachment (organisation_id, person_id, added_at desc);
alter table case_room.attachment enable row level security;
create policy read_by_the_team on case_room.attachment to fodfaeste_case_room
    using (organisation_id = platform.current_organisation() and case_room.opens(person_id))
    with check (organisation_id = platform.current_organisation() and case_room.opens(person_id));
grant select, insert on case_room.attachment to fodfaeste_case_room;
grant update (name_sealed, content_sealed, emptied_by_id, emptied_at, emptied_for) on case_room.attachment to fodfaeste_case_room;

-- What was agreed in the closed room, and until when it holds. Only the day stands unsealed, so that somebody is told before it is over.
create table case_room.arrangement (
    arrangement_id  uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    words_sealed    bytea       not null,
    agreed_on       date        not null,
    holds_until     date        check (holds_until >= agreed_on),
    ended_on        date        check (ended_on >= agreed_on),
    written_by_id   uuid        not null,
    written_at      timestamptz not null,
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
create index arrangement_person on case_room.arrangement (organisation_id, person_id, agreed_on desc);
create index arrangement_runs_out on case_room.arrangement (organisation_id, holds_until) where ended_on is null;
alter table case_room.arrangement enable row level security;
create policy read_by_the_team on case_room.arrangement to fodfaeste_case_room
    using (organisation_id = platform.current_organisation() and case_room.opens(person_id))
    with check (organisation_id = platform.current_organisation() and case_room.opens(person_id));
call platform.has_versions('case_room.arrangement', 'words_sealed', 'agreed_on', 'holds_until', 'ended_on');
grant select, insert on case_room.arrangement to fodfaeste_case_room;
grant update (words_sealed, agreed_on, holds_until, ended_on) on case_room.arrangement to fodfaeste_case_room;

-- Whose, and when; never what. For the team alone, of the roles that may enter: it opens no room.
create function people.arrangements_running_out(until_day date, most integer) returns table (person_id uuid, name text, day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.person_id, min(concat_ws(' ', p.first_name, p.last_name)), min(a.holds_until)
      from case_room.arrangement a
      join people.person p on p.person_id = a.person_id
     where a.organisation_id = platform.current_organisation()
       and p.organisation_id = a.organisation_id
       and p.closed_on is null and p.erased_on is null
       and a.ended_on is null
       and a.holds_until <= until_day
       and case_room.open_to_reader()
       and people.is_on_team(a.person_id)
     group by a.person_id
     order by 3, 1
     limit most;
end;
revoke execute on function people.arrangements_running_out(date, integer) from public;
grant execute on function people.arrangements_running_out(date, integer) to fodfaeste_app;

-- The key goes with the erasure (V61), and so do the rows that nobody could open any more.
create function case_room.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from case_room.attachment where organisation_id = new.organisation_id and person_id = new.person_id;
    delete from case_room.arrangement where organisation_id = new.organisation_id and person_id = new.person_id;
    return null;
end $$;
revoke execute on function case_room.forgets() from public;
create trigger forgets_the_case_room after update on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function case_room.forgets();

-- Somebody for whom a file came, or something was agreed, is not one of whom nothing has happened.
create or replace function people.propose_erasures(quiet_since date, at timestamptz) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with quiet as (
        select p.organisation_id, p.person_id
          from people.person p
         where p.erased_on is null
           and p.created_at < quiet_since and coalesce(p.referred_on, date '-infinity') < quiet_since
           and not exists (select from placements.course c where c.person_id = p.person_id
                            and (c.outcome is null or coalesce(c.ends_on, c.starts_on) >= quiet_since))
           and not exists (select from discovery.observation o where o.person_id = p.person_id and o.seen_on >= quiet_since)
           and not exists (select from matching.proposal m where m.person_id = p.person_id and m.created_at >= quiet_since)
           and not exists (select from case_room.note n where n.person_id = p.person_id and n.written_at >= quiet_since)
           and not exists (select from case_room.attachment f where f.person_id = p.person_id and f.added_at >= quiet_since)
           and not exists (select from case_room.arrangement a where a.person_id = p.person_id
                            and (a.written_at >= quiet_since or a.holds_until >= quiet_since and a.ended_on is null))
           and not exists (select from people.erasure e where e.person_id = p.person_id
                            and (e.approved is null or e.answered_at >= at - interval '1 year'))
    ), proposed as (
        insert into people.erasure (erasure_id, organisation_id, person_id, reason, requested_at)
        select gen_random_uuid(), q.organisation_id, q.person_id, 'RETENTION_OVER', at from quiet q
        returning 1
    )
    select count(*)::integer from proposed;
end;
