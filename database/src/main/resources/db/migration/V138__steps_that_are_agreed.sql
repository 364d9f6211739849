-- Hours are agreed as dated steps and never overwritten: practice and ordinary wage hours beside each other in one week, each step confirmed on its
-- day, and the next one always named with a day to talk about it.

alter table placements.hours_step
    add column wage_minutes    integer not null default 0 check (wage_minutes between 0 and 2220),
    add column confirmed_at    timestamptz,
    add column confirmed_by_id uuid,
    -- steps from before this migration were confirmed by nobody
    add check (confirmed_by_id is null or confirmed_at is not null),
    add check (minutes_per_week + wage_minutes <= 2220),
    add foreign key (organisation_id, confirmed_by_id) references identity.account (organisation_id, account_id);
update placements.hours_step set confirmed_at = now() where from_on <= current_date;
revoke delete on placements.hours_step from fodfaeste_app;

-- What a step said before another one took its day.
create table placements.replaced_step (
    organisation_id  uuid        not null references identity.organisation,
    course_id        uuid        not null,
    from_on          date        not null,
    minutes_per_week integer     not null,
    wage_minutes     integer     not null,
    replaced_at      timestamptz not null default now(),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade
);
create index replaced_step_of_course on placements.replaced_step (organisation_id, course_id, from_on, replaced_at);
call platform.belongs_to_organisation('placements.replaced_step');
grant select, insert on placements.replaced_step to fodfaeste_app;

create function placements.keeps_replaced_step() returns trigger
    language plpgsql as $$
begin
    insert into placements.replaced_step (organisation_id, course_id, from_on, minutes_per_week, wage_minutes)
        values (old.organisation_id, old.course_id, old.from_on, old.minutes_per_week, old.wage_minutes);
    return null;
end $$;
create trigger keeps_replaced_step after update on placements.hours_step
    for each row when (old.minutes_per_week <> new.minutes_per_week or old.wage_minutes <> new.wage_minutes)
    execute function placements.keeps_replaced_step();

-- The next step, each time that it was named: in words, with the day on which it is talked about. The last one holds.
create table placements.named_step (
    named_step_id    uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    course_id       uuid        not null,
    number          integer     not null check (number > 0),
    words           text        not null check (btrim(words) <> ''),
    -- of which kind it is; null where the course is older and nobody said
    leads_to        text        check (leads_to in ('MORE_HOURS', 'NEW_TASKS', 'WAGE_HOURS', 'SUBSIDISED_JOB', 'EDUCATION', 'JOB')),
    talk_on         date        not null,
    named_by_id     uuid        not null,
    named_at        timestamptz not null,
    unique (organisation_id, course_id, number),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, named_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('placements.named_step');
grant select, insert on placements.named_step to fodfaeste_app;

-- What is due of courses that take place, in one list: the planned last day has passed without a word; a step has come and nobody confirmed it; the next
-- one is to be talked about. The first step is the first day itself, and needs no word.
create view placements.due_of_course with (security_invoker = true) as
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.workplace_name, c.consultant_id, 'OVERDUE' as kind, c.ends_on as due_on
      from placements.course_line c
     where c.outcome is null and c.ends_on is not null and (c.grant_state is null or c.grant_state = 'GRANTED')
    union all
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.workplace_name, c.consultant_id, 'CONFIRM', s.from_on
      from placements.course_line c
      join placements.hours_step s on s.organisation_id = c.organisation_id and s.course_id = c.course_id
     where c.outcome is null and c.proposal_id is not null and (c.grant_state is null or c.grant_state = 'GRANTED')
       and s.from_on > c.starts_on and s.confirmed_at is null
    union all
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.workplace_name, c.consultant_id, 'TALK', n.talk_on
      from placements.course_line c
      join lateral (select talk_on from placements.named_step n
                     where n.organisation_id = c.organisation_id and n.course_id = c.course_id
                     order by n.number desc limit 1) n on true
     where c.outcome is null and (c.grant_state is null or c.grant_state = 'GRANTED');
grant select on placements.due_of_course to fodfaeste_app;

-- What a next step says is about the person, and goes with the erasure; hours and days stay (retention of accounts).
create function placements.forgets_named_steps() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from placements.named_step n using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and n.organisation_id = c.organisation_id and n.course_id = c.course_id;
    return null;
end $$;
revoke execute on function placements.forgets_named_steps() from public;
create trigger zz_forgets_named_steps after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function placements.forgets_named_steps();
