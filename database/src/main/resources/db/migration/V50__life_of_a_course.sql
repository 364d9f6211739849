-- A course can be cancelled before its first day, extended, ended once, and corrected; each is a fact of its own, and the first entry stays.

alter table placements.course drop constraint course_outcome_check;
alter table placements.course add constraint course_outcome_check
    check (outcome in ('COMPLETED', 'STOPPED_EARLY', 'CANCELLED'));
-- of which kind it was what the course led to; led_to holds the words
alter table placements.course add column step_up text
    check (step_up in ('MORE_HOURS', 'NEW_TASKS', 'WAGE_HOURS', 'SUBSIDISED_JOB', 'EDUCATION', 'JOB'));

-- what was cancelled takes no days
alter table placements.course drop constraint course_organisation_id_person_id_workplace_id_starts_on_key;
create unique index course_of_the_day on placements.course (organisation_id, person_id, workplace_id, starts_on)
    where outcome is distinct from 'CANCELLED';
alter table placements.course drop constraint course_organisation_id_person_id_workplace_id_daterange_excl;
alter table placements.course add constraint course_one_at_a_time exclude using gist (
    organisation_id with =, person_id with =, workplace_id with =,
    daterange(starts_on, ends_on, '[]') with &&)
    where (outcome is distinct from 'CANCELLED');

create table placements.course_event (
    course_event_id uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    course_id       uuid        not null,
    kind            text        not null check (kind in ('ENDED', 'REOPENED', 'CORRECTED', 'EXTENDED', 'CANCELLED')),
    -- what stood there before
    was_ends_on     date,
    -- what holds from then on
    ends_on         date,
    outcome         text        check (outcome in ('COMPLETED', 'STOPPED_EARLY', 'CANCELLED')),
    stopped_by      text        check (stopped_by in ('PERSON', 'COMPANY', 'NEITHER', 'UNKNOWN')),
    step_up         text        check (step_up in ('MORE_HOURS', 'NEW_TASKS', 'WAGE_HOURS', 'SUBSIDISED_JOB', 'EDUCATION', 'JOB')),
    led_to          text,
    reason          text        check (kind not in ('CORRECTED', 'EXTENDED') or reason <> ''),
    recorded_by_id  uuid        not null,
    recorded_at     timestamptz not null,
    unique (organisation_id, course_event_id),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
create index course_event_course on placements.course_event (organisation_id, course_id, recorded_at);
call platform.belongs_to_organisation('placements.course_event');
grant select, insert on placements.course_event to fodfaeste_app;

-- talks that were planned for days that no longer belong to the course are taken away; what was held stays
grant delete on placements.follow_up to fodfaeste_app;

-- what was cancelled is not over: it never began, and says nothing of the company
create or replace view placements.ended_course with (security_invoker = true) as
    select c.organisation_id,
           w.company_id,
           c.course_id,
           c.ends_on as ended_on,
           c.outcome,
           c.stopped_by,
           c.led_to,
           c.outcome = 'STOPPED_EARLY' and c.led_to is null as stopped_early
      from placements.course c
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where c.outcome in ('COMPLETED', 'STOPPED_EARLY');

-- whose course it is, and at which company
drop view placements.course_line;
create view placements.course_line with (security_invoker = true) as
    select c.*,
           p.first_name,
           p.last_name,
           p.consultant_id,
           p.social_worker_id,
           w.name as workplace_name,
           w.company_id,
           (select min(f.due_on)
              from placements.follow_up f
             where f.organisation_id = c.organisation_id
               and f.course_id = c.course_id
               and f.held_on is null) as next_talk_on
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id;
grant select on placements.course_line to fodfaeste_app;
