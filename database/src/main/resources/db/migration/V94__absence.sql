-- What everybody says about themselves, and who stands in for a colleague who is away.

alter table identity.account
    add column phone text check (phone <> '' and length(phone) <= 40),
    -- the one that pages speak; empty while nobody has chosen
    add column language text check (language in ('da', 'en'));
drop trigger has_versions on identity.account;
create trigger has_versions before update on identity.account for each row
    when ((old.name, old.email, old.role, old.active, old.phone, old.language)
          is distinct from (new.name, new.email, new.role, new.active, new.phone, new.language))
    execute function platform.next_version();

-- The day as the program reckons it; the clock of the server where the program says none.
create function platform.today() returns date
    language sql stable parallel safe
    return coalesce(nullif(current_setting('fodfaeste.today', true), '')::date, current_date);

-- From when to when somebody is away, and who stands in. Never why: that may be health.
create table identity.absence (
    absence_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    account_id      uuid        not null,
    -- empty while nobody stands in
    deputy_id       uuid        check (deputy_id <> account_id),
    first_day       date        not null,
    last_day        date        not null,
    check (last_day between first_day and first_day + 366),
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, deputy_id) references identity.account (organisation_id, account_id),
    -- nobody is away twice at once
    exclude using gist (organisation_id with =, account_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index absence_deputy on identity.absence (organisation_id, deputy_id, last_day);
call platform.belongs_to_organisation('identity.absence');
call platform.has_versions('identity.absence', 'deputy_id', 'first_day', 'last_day');
grant select, insert, delete on identity.absence to fodfaeste_app;
grant update (deputy_id, first_day, last_day) on identity.absence to fodfaeste_app;

-- Everybody says it of themselves, and a manager of the others. A deputy is of the same craft and works here; and as with the team (V66),
-- whoever writes it of somebody else does not name themselves, so that nobody makes it a door.
create function identity.may_stand_in(away uuid, deputy uuid) returns boolean
    language sql stable parallel safe
    return deputy is null
        or (away = platform.current_account() or deputy <> platform.current_account())
           and exists (select from identity.account a
                         join identity.account d on d.organisation_id = a.organisation_id and d.role = a.role
                        where a.account_id = away and d.account_id = deputy and d.active);
create function identity.may_tell_absence(away uuid) returns boolean
    language sql stable parallel safe
    return away = platform.current_account() or platform.current_role_name() = 'EMPLOYMENT_MANAGER';
grant execute on function platform.today(), identity.may_stand_in(uuid, uuid), identity.may_tell_absence(uuid) to fodfaeste_app;

create policy told_by_oneself_or_manager on identity.absence as restrictive for insert
    with check (identity.may_tell_absence(account_id) and identity.may_stand_in(account_id, deputy_id));
create policy changed_by_oneself_or_manager on identity.absence as restrictive for update
    using (identity.may_tell_absence(account_id))
    with check (identity.may_tell_absence(account_id) and identity.may_stand_in(account_id, deputy_id));
create policy taken_back_by_oneself_or_manager on identity.absence as restrictive for delete
    using (identity.may_tell_absence(account_id));

-- Whoever stands in today opens the rooms of those whom the colleague works with, as long as the absence lasts and not a day longer. It makes
-- them no part of the team: they take nobody in, and name nobody.
create function people.deputy_of(person uuid) returns text
    language sql stable parallel safe
    return (select min(away.name)
              from identity.absence a
              join identity.account away on away.account_id = a.account_id
              join identity.account deputy on deputy.account_id = a.deputy_id and deputy.role = away.role
             where a.deputy_id = platform.current_account()
               and platform.today() between a.first_day and a.last_day
               and (exists (select from people.person p
                             where p.person_id = person and a.account_id in (p.social_worker_id, p.consultant_id))
                    or exists (select from people.team_member m
                                where m.person_id = person and m.account_id = a.account_id)));
grant execute on function people.deputy_of(uuid) to fodfaeste_app;

create or replace function case_room.opens(person uuid) returns boolean
    language sql stable parallel safe
    return case_room.open_to_reader()
       and (people.is_on_team(people.now_person(person))
            or people.deputy_of(people.now_person(person)) is not null
            or exists (select from people.broken_glass g
                        where g.person_id in (person, people.now_person(person))
                          and g.account_id = platform.current_account()
                          and not g.stopped
                          and g.opened_at > now() - interval '2 hours'));

-- Whoever stands in is told what runs out (V84), too.
create or replace function people.arrangements_running_out(until_day date, most integer) returns table (person_id uuid, name text, day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.person_id, min(concat_ws(' ', p.first_name, p.last_name)), min(a.holds_until)
      from case_room.arrangement a
      join people.person p on p.person_id = people.now_person(a.person_id)
     where a.organisation_id = platform.current_organisation()
       and p.organisation_id = a.organisation_id
       and p.closed_on is null and p.erased_on is null
       and a.ended_on is null
       and a.holds_until <= until_day
       and case_room.open_to_reader()
       and (people.is_on_team(p.person_id) or people.deputy_of(p.person_id) is not null)
     group by a.person_id
     order by 3, 1
     limit most;
end;
