-- A worker's own talks as a link that a calendar program follows. Whoever has the link reads when, where, and the initials of whom; the secret
-- in it is kept as a hash alone, so that nobody reads it here.
create schema calendar;
grant usage on schema calendar to fodfaeste_app, fodfaeste_door;

create table calendar.subscription (
    subscription_id uuid  primary key,
    organisation_id uuid  not null references identity.organisation,
    account_id      uuid  not null,
    -- SHA-256 of 256 random bits
    secret_hash     bytea not null unique check (octet_length(secret_hash) = 32),
    made_at         timestamptz not null,
    ended_at        timestamptz,
    -- the last day on which a program asked
    read_on         date,
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create unique index subscription_in_use on calendar.subscription (organisation_id, account_id) where ended_at is null;
call platform.belongs_to_organisation('calendar.subscription');
create policy ones_own on calendar.subscription as restrictive
    using (account_id = platform.current_account()) with check (account_id = platform.current_account());
grant select, insert on calendar.subscription to fodfaeste_app;
grant update (ended_at) on calendar.subscription to fodfaeste_app;

-- Whether the link opens, which is noted.
create function calendar.open_link(hash bytea, today date) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with opened as (
        update calendar.subscription s set read_on = today
          from identity.account a
         where s.secret_hash = hash and s.ended_at is null
           and a.organisation_id = s.organisation_id and a.account_id = s.account_id and a.active
           and a.role in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER')
        returning 1)
    select exists (select from opened);
end;

-- The talks of a link's owner, from a month back: initials, and no name, contact, language or reason.
create function calendar.talks_of_link(hash bytea, today date)
    returns table (id uuid, changes integer, cancelled boolean, on_day date, at_time time, lasts integer, at_place text, initials text, since timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select b.booking_id, b.version - 1, b.cancelled_on is not null, b.day, b.begins_at, b.minutes, b.place,
           left(p.first_name, 1) || '.' || coalesce(' ' || left(p.last_name, 1) || '.', ''),
           coalesce(b.changed_at, b.booked_at)
      from calendar.subscription s
      join placements.booking_worker w on w.organisation_id = s.organisation_id and w.account_id = s.account_id
      join placements.booking b on b.organisation_id = w.organisation_id and b.booking_id = w.booking_id
      join placements.course c on c.organisation_id = b.organisation_id and c.course_id = b.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where s.secret_hash = hash and s.ended_at is null and b.day between today - 31 and today + 400
     order by b.day, b.begins_at, b.booking_id
     limit 1000;
end;

revoke execute on function calendar.open_link(bytea, date), calendar.talks_of_link(bytea, date) from public;
grant execute on function calendar.open_link(bytea, date), calendar.talks_of_link(bytea, date) to fodfaeste_door;
