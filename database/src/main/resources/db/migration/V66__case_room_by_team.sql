-- The case room opens for those who work with the person. Others break the glass: with a reason, for two hours, and the manager is told. PostgreSQL
-- decides, and the program asks it.

-- Who works with somebody besides the two whom the person's row names.
create table people.team_member (
    organisation_id uuid        not null,
    person_id       uuid        not null,
    account_id      uuid        not null,
    added_by_id     uuid        not null,
    added_at        timestamptz not null default now(),
    primary key (organisation_id, person_id, account_id),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, added_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('people.team_member');
grant select, insert, delete on people.team_member to fodfaeste_app;

create function people.is_on_team(person uuid) returns boolean
    language sql stable parallel safe
    return exists (select from people.person p
                    where p.person_id = person
                      and platform.current_account() in (p.social_worker_id, p.consultant_id))
        or exists (select from people.team_member m
                    where m.person_id = person and m.account_id = platform.current_account());
grant execute on function people.is_on_team(uuid) to fodfaeste_app;

-- Those on the team take others in; a manager names others, and never themselves. So nobody who broke the glass makes it a door.
create policy taken_in_by_the_team on people.team_member as restrictive for insert
    with check (added_by_id = platform.current_account()
                and (people.is_on_team(person_id)
                     or platform.current_role_name() = 'EMPLOYMENT_MANAGER' and account_id <> platform.current_account()));
create policy taken_out_by_the_team on people.team_member as restrictive for delete
    using (people.is_on_team(person_id) or platform.current_role_name() = 'EMPLOYMENT_MANAGER');

-- How many rooms outside the own team one account may open in an hour; without a row the standard holds.
create table people.case_room_policy (
    organisation_id uuid    primary key references identity.organisation,
    rooms_an_hour   integer not null check (rooms_an_hour between 1 and 100)
);
call platform.belongs_to_organisation('people.case_room_policy');
create policy decided_by_the_manager on people.case_room_policy as restrictive for insert
    with check (platform.current_role_name() = 'EMPLOYMENT_MANAGER');
create policy changed_by_the_manager on people.case_room_policy as restrictive for update
    using (platform.current_role_name() = 'EMPLOYMENT_MANAGER');
grant select, insert on people.case_room_policy to fodfaeste_app;
grant update (rooms_an_hour) on people.case_room_policy to fodfaeste_app;
call platform.has_versions('people.case_room_policy', 'rooms_an_hour');

-- Broken glass, and what was stopped. The words say why somebody looked, and are read by managers and by who wrote them.
create table people.broken_glass (
    broken_glass_id uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    account_id      uuid        not null,
    account_name    text        not null,
    reason          text        not null check (reason in ('COVERS', 'URGENT', 'HANDED_OVER', 'ASKED_BY_PERSON', 'COMPLAINT', 'OTHER')),
    words           text        not null check (words <> ''),
    opened_at       timestamptz not null,
    stopped         boolean     not null,
    seen_by_id      uuid,
    seen_at         timestamptz,
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create index broken_glass_account on people.broken_glass (organisation_id, account_id, opened_at desc);
create index broken_glass_opened on people.broken_glass (organisation_id, opened_at desc);
call platform.belongs_to_organisation('people.broken_glass');
create policy read_by_managers on people.broken_glass as restrictive for select
    using (platform.current_role_name() = 'EMPLOYMENT_MANAGER' or account_id = platform.current_account());
create policy broken_by_oneself on people.broken_glass as restrictive for insert
    with check (account_id = platform.current_account());
create policy seen_by_another on people.broken_glass as restrictive for update
    using (platform.current_role_name() = 'EMPLOYMENT_MANAGER' and account_id <> platform.current_account());
grant select, insert on people.broken_glass to fodfaeste_app;
grant update (seen_by_id, seen_at) on people.broken_glass to fodfaeste_app;

-- The moment is the database's, and so is the limit: one at a time for each account, so that none slips through beside another.
create function people.counts_rooms() returns trigger
    language plpgsql as $$
declare
    most integer;
    others integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('glass ' || new.account_id, 0));
    new.opened_at := clock_timestamp();
    most := coalesce((select p.rooms_an_hour from people.case_room_policy p where p.organisation_id = new.organisation_id), 5);
    select count(distinct g.person_id) into others
      from people.broken_glass g
     where g.organisation_id = new.organisation_id
       and g.account_id = new.account_id
       and g.person_id <> new.person_id
       and not g.stopped
       and g.opened_at > new.opened_at - interval '1 hour';
    new.stopped := others >= most;
    return new;
end $$;
create trigger counts_rooms before insert on people.broken_glass for each row execute function people.counts_rooms();

-- A new account with the case room, one that gets such a role, and one whose password somebody else has set, opens nothing before a second
-- administrator or a manager says yes. Those that are there already, and those that the database's owner makes, may.
alter table identity.account
    add column case_room_asked_by_id uuid,
    add column case_room_approved_by_id uuid,
    add column case_room_approved_at timestamptz;
update identity.account set case_room_approved_at = now() where role in ('SOCIAL_WORKER', 'EMPLOYMENT_MANAGER');

create function identity.guards_case_room() returns trigger
    language plpgsql as $$
declare
    writer uuid := platform.current_account();
begin
    if new.role not in ('SOCIAL_WORKER', 'EMPLOYMENT_MANAGER') then
        new.case_room_asked_by_id := null;
        new.case_room_approved_by_id := null;
        new.case_room_approved_at := null;
    elsif tg_op = 'INSERT' or new.role <> old.role or new.case_room_asked_by_id is distinct from old.case_room_asked_by_id then
        new.case_room_asked_by_id := writer;
        new.case_room_approved_by_id := null;
        new.case_room_approved_at := case when writer is null then now() end;
    elsif new.case_room_approved_at is null then
        new.case_room_approved_by_id := null;
    elsif new.case_room_approved_at is distinct from old.case_room_approved_at and writer is not null then
        if writer in (new.account_id, old.case_room_asked_by_id)
           or not (platform.current_role_name() = 'ADMINISTRATOR'
                   or platform.current_role_name() = 'EMPLOYMENT_MANAGER'
                      and exists (select from identity.account a
                                   where a.account_id = writer and a.case_room_approved_at is not null)) then
            raise insufficient_privilege using message = 'the case room is approved by a second one';
        end if;
        new.case_room_approved_by_id := writer;
        new.case_room_approved_at := clock_timestamp();
    end if;
    return new;
end $$;
create trigger guards_case_room before insert or update on identity.account
    for each row execute function identity.guards_case_room();

-- Whoever sets a password can sign in with it.
create function identity.asks_again() returns trigger
    language plpgsql as $$
begin
    if platform.current_account() <> new.account_id then
        update identity.account
           set case_room_asked_by_id = platform.current_account(), case_room_approved_at = null, case_room_approved_by_id = null
         where account_id = new.account_id;
    end if;
    return null;
end $$;
create trigger asks_again after insert or update of password_hash on identity.credential
    for each row execute function identity.asks_again();

-- What the account says now counts, not what the session says.
create or replace function case_room.open_to_reader() returns boolean
    language sql stable parallel safe
    return platform.current_role_name() in ('SOCIAL_WORKER', 'EMPLOYMENT_MANAGER')
       and exists (select from identity.account a
                    where a.account_id = platform.current_account()
                      and a.role = platform.current_role_name()
                      and a.active
                      and a.case_room_approved_at is not null);

create function case_room.opens(person uuid) returns boolean
    language sql stable parallel safe
    return case_room.open_to_reader()
       and (people.is_on_team(person)
            or exists (select from people.broken_glass g
                        where g.person_id = person
                          and g.account_id = platform.current_account()
                          and not g.stopped
                          and g.opened_at > now() - interval '2 hours'));
grant execute on function case_room.opens(uuid) to fodfaeste_case_room;

drop policy read_by_the_few on case_room.case_file;
create policy read_by_the_team on case_room.case_file for all to fodfaeste_case_room
    using (organisation_id = platform.current_organisation() and case_room.opens(person_id))
    with check (organisation_id = platform.current_organisation() and case_room.opens(person_id));
drop policy read_by_the_few on case_room.note;
create policy read_by_the_team on case_room.note to fodfaeste_case_room
    using (organisation_id = platform.current_organisation() and case_room.opens(person_id))
    with check (organisation_id = platform.current_organisation() and case_room.opens(person_id));
