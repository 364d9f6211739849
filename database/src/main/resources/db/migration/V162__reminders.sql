-- A reminder of a talk to the one of the workplace who was invited: never, until the organisation has decided how many days before.
create table calendar.reminder_policy (
    organisation_id uuid    primary key references identity.organisation,
    -- 0 for none
    days_before     integer not null check (days_before between 0 and 5)
);
call platform.belongs_to_organisation('calendar.reminder_policy');
call platform.has_versions('calendar.reminder_policy', 'days_before');
create policy decided_by_the_manager on calendar.reminder_policy as restrictive for insert
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on calendar.reminder_policy as restrictive for update
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on calendar.reminder_policy to fodfaeste_app;
grant update (days_before) on calendar.reminder_policy to fodfaeste_app;

-- Of which talk somebody was reminded; one that moves to another day is told of anew.
create table calendar.reminder (
    organisation_id uuid        not null references identity.organisation,
    booking_id      uuid        not null,
    day             date        not null,
    written_at      timestamptz not null,
    primary key (organisation_id, booking_id, day),
    foreign key (organisation_id, booking_id) references placements.booking (organisation_id, booking_id) on delete cascade
);
call platform.belongs_to_organisation('calendar.reminder');
grant select, insert on calendar.reminder to fodfaeste_app;

-- What is to be reminded of, of every organisation, in the name of who booked it: ids alone. On a Friday also what is on Monday.
create function calendar.reminders_due(today date) returns table (of_organisation uuid, of_course uuid, of_booking uuid, of_account uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select b.organisation_id, b.course_id, b.booking_id, b.booked_by_id
      from calendar.reminder_policy p
      join placements.booking b on b.organisation_id = p.organisation_id
      join identity.account a on a.organisation_id = b.organisation_id and a.account_id = b.booked_by_id
     where p.days_before > 0 and b.contact_mail is not null and b.cancelled_on is null
       and b.day > today
       and b.day <= today + p.days_before + case extract(isodow from today) when 5 then 2 when 6 then 1 else 0 end
       and a.active and a.role in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER')
       and not exists (select from calendar.reminder r
                        where r.organisation_id = b.organisation_id and r.booking_id = b.booking_id and r.day = b.day)
     order by b.day, b.booking_id
     limit 1000;
end;
revoke execute on function calendar.reminders_due(date) from public;
grant usage on schema calendar to fodfaeste_jobs;
grant execute on function calendar.reminders_due(date) to fodfaeste_jobs;
