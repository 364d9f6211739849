-- How it went on after a course: asked at three, six and twelve months, also when the case is closed, of those who have said that we may.

create schema outcomes;
grant usage on schema outcomes to fodfaeste_app;

-- A person's yes or no to being asked; the last one holds, and none is ever changed.
create table outcomes.consent (
    consent_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    given           boolean     not null,
    said_on         date        not null,
    how             text        not null check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING')),
    recorded_by_id  uuid        not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
create index consent_person on outcomes.consent (organisation_id, person_id, said_on desc, recorded_at desc);
call platform.belongs_to_organisation('outcomes.consent');
create policy for_the_team on outcomes.consent as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on outcomes.consent to fodfaeste_app;

create table outcomes.outcome_check (
    outcome_check_id uuid        primary key,
    organisation_id  uuid        not null references identity.organisation,
    course_id        uuid        not null,
    months           integer     not null check (months in (3, 6, 12)),
    asked_on         date        not null,
    situation        text        not null check (situation in
        ('JOB', 'FLEX_JOB', 'SUPPORTED', 'APPRENTICESHIP', 'EDUCATION', 'NO_WORK', 'NOT_REACHED')),
    minutes_per_week integer     check (minutes_per_week between 1 and 10080),
    monthly_wage     numeric(9, 2) check (monthly_wage >= 0),
    same_workplace   boolean,
    recorded_by_id   uuid        not null,
    recorded_at      timestamptz not null default now(),
    -- asked once for each of the three days: two who ask at once are told of each other
    unique (course_id, months),
    check (situation in ('JOB', 'FLEX_JOB', 'SUPPORTED', 'APPRENTICESHIP')
           or (minutes_per_week is null and monthly_wage is null and same_workplace is null)),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('outcomes.outcome_check');
create policy for_the_team on outcomes.outcome_check as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on outcomes.outcome_check to fodfaeste_app;

-- Of each course with a company that ended, the three days, with what came of them. Who began another course since is asked after that one.
create view outcomes.asking with (security_invoker = true) as
    select c.organisation_id,
           c.course_id,
           c.person_id,
           c.first_name,
           c.last_name,
           c.consultant_id,
           c.workplace_name,
           c.ends_on as ended_on,
           m.months,
           (c.ends_on + make_interval(months => m.months))::date as due_on,
           k.asked_on,
           k.situation,
           k.minutes_per_week,
           k.monthly_wage,
           k.same_workplace,
           coalesce((select s.given from outcomes.consent s
                      where s.organisation_id = c.organisation_id and s.person_id = c.person_id
                      order by s.said_on desc, s.recorded_at desc limit 1), false) as may_be_asked
      from placements.course_line c
      cross join (values (3), (6), (12)) m (months)
      left join outcomes.outcome_check k
             on k.organisation_id = c.organisation_id and k.course_id = c.course_id and k.months = m.months
     where c.outcome in ('COMPLETED', 'STOPPED_EARLY')
       and c.instrument <> 'OWN'
       and c.ends_on is not null
       and not exists (select from people.person p
                        where p.organisation_id = c.organisation_id and p.person_id = c.person_id
                          and (p.erased_on is not null or p.merged_into_id is not null))
       and (k.outcome_check_id is not null
            or not exists (select from placements.course o
                            where o.organisation_id = c.organisation_id and o.person_id = c.person_id
                              and o.course_id <> c.course_id and o.instrument <> 'OWN'
                              and o.outcome is distinct from 'CANCELLED' and o.starts_on > c.starts_on));
grant select on outcomes.asking to fodfaeste_app;

-- Whoever is erased has nothing to say any more; what was counted stays without a name, with the course.
create function outcomes.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from outcomes.consent s where s.organisation_id = new.organisation_id and s.person_id = new.person_id;
    return null;
end $$;
revoke execute on function outcomes.forgets() from public;
create trigger zz_forgets_outcomes after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function outcomes.forgets();
