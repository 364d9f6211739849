-- Who worked with a person, from when to when. The database writes it, whoever changes the team and by whatever way. A day that nobody knows is empty.
create table people.team_history (
    team_history_id uuid        primary key default gen_random_uuid(),
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    account_id      uuid        not null,
    part            text        not null check (part in ('SOCIAL_WORKER', 'CONSULTANT', 'TAKEN_IN')),
    since           date,
    until           date,
    check (until >= since),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create index team_history_person on people.team_history (organisation_id, person_id);
call platform.belongs_to_organisation('people.team_history');
grant select on people.team_history to fodfaeste_app;

insert into people.team_history (organisation_id, person_id, account_id, part)
select organisation_id, person_id, social_worker_id, 'SOCIAL_WORKER' from people.person where social_worker_id is not null and erased_on is null
union all
select organisation_id, person_id, consultant_id, 'CONSULTANT' from people.person where consultant_id is not null and erased_on is null;
insert into people.team_history (organisation_id, person_id, account_id, part, since)
select organisation_id, person_id, account_id, 'TAKEN_IN', added_at::date from people.team_member;

-- Who came and went on one day is not told.
create procedure people.leaves(organisation uuid, person uuid, account uuid, as_part text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from people.team_history h
     where h.organisation_id = organisation and h.person_id = person and h.account_id = account and h.part = as_part
       and h.until is null and h.since = platform.today();
    update people.team_history h
       set until = greatest(h.since, platform.today())
     where h.organisation_id = organisation and h.person_id = person and h.account_id = account and h.part = as_part
       and h.until is null;
end $$;
revoke execute on procedure people.leaves(uuid, uuid, uuid, text) from public;

create function people.tells_named() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        if old.social_worker_id is not null and old.social_worker_id is distinct from new.social_worker_id then
            call people.leaves(old.organisation_id, old.person_id, old.social_worker_id, 'SOCIAL_WORKER');
        end if;
        if old.consultant_id is not null and old.consultant_id is distinct from new.consultant_id then
            call people.leaves(old.organisation_id, old.person_id, old.consultant_id, 'CONSULTANT');
        end if;
    end if;
    if new.social_worker_id is not null and (tg_op = 'INSERT' or old.social_worker_id is distinct from new.social_worker_id) then
        insert into people.team_history (organisation_id, person_id, account_id, part, since)
        values (new.organisation_id, new.person_id, new.social_worker_id, 'SOCIAL_WORKER', platform.today());
    end if;
    if new.consultant_id is not null and (tg_op = 'INSERT' or old.consultant_id is distinct from new.consultant_id) then
        insert into people.team_history (organisation_id, person_id, account_id, part, since)
        values (new.organisation_id, new.person_id, new.consultant_id, 'CONSULTANT', platform.today());
    end if;
    return null;
end $$;
revoke execute on function people.tells_named() from public;
create trigger tells_named after insert or update of social_worker_id, consultant_id on people.person
    for each row execute function people.tells_named();

create function people.tells_taken_in() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        call people.leaves(old.organisation_id, old.person_id, old.account_id, 'TAKEN_IN');
    else
        insert into people.team_history (organisation_id, person_id, account_id, part, since)
        values (new.organisation_id, new.person_id, new.account_id, 'TAKEN_IN', platform.today());
    end if;
    return null;
end $$;
revoke execute on function people.tells_taken_in() from public;
create trigger tells_taken_in after insert or delete on people.team_member
    for each row execute function people.tells_taken_in();

create function people.forgets_team() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from people.team_history h where h.organisation_id = new.organisation_id and h.person_id = new.person_id;
    return null;
end $$;
revoke execute on function people.forgets_team() from public;
-- after what the erasure itself changes: triggers of one kind come in the order of their names
create trigger zz_forgets_team after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function people.forgets_team();
