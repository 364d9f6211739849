-- Courses (forløb): a person at a workplace, from the first hour to the outcome.

create extension if not exists btree_gist;

create schema placements;
grant usage on schema placements to fodfaeste_app;

create table placements.course (
    course_id        uuid        primary key,
    organisation_id  uuid        not null references identity.organisation,
    person_id        uuid        not null,
    workplace_id     uuid        not null,
    -- OWN: a stay in the organisation's own enterprise
    instrument       text        not null check (instrument in ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'FLEX_JOB', 'SMALL_JOB', 'OWN')),
    work             text,
    starts_on        date        not null,
    -- planned or real last day
    ends_on          date        check (ends_on >= starts_on),
    minutes_per_week integer     check (minutes_per_week between 0 and 2220),
    outcome          text        check (outcome in ('COMPLETED', 'STOPPED_EARLY')),
    -- whose side an early stop was on; a neutral word in every case
    stopped_by       text        check (stopped_by in ('PERSON', 'COMPANY', 'NEITHER', 'UNKNOWN')),
    led_to           text,
    proposal_id      uuid        unique,
    purpose          text,
    next_step        text,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    unique (organisation_id, person_id, workplace_id, starts_on),
    unique (organisation_id, course_id),
    check (outcome is null or ends_on is not null),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    -- one person is at one workplace once at a time
    exclude using gist (
        organisation_id with =, person_id with =, workplace_id with =,
        daterange(starts_on, ends_on, '[]') with &&)
);
create index course_workplace on placements.course (organisation_id, workplace_id);
call platform.belongs_to_organisation('placements.course');
grant select, insert, update on placements.course to fodfaeste_app;

-- The hours ladder: how many minutes a week from a day on.
create table placements.hours_step (
    course_id        uuid    not null,
    organisation_id  uuid    not null references identity.organisation,
    from_on          date    not null,
    minutes_per_week integer not null check (minutes_per_week between 0 and 2220),
    primary key (course_id, from_on),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade
);
call platform.belongs_to_organisation('placements.hours_step');
grant select, insert, update, delete on placements.hours_step to fodfaeste_app;

create table placements.follow_up (
    follow_up_id    uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    course_id       uuid        not null,
    due_on          date        not null,
    held_on         date,
    held_by_id      uuid,
    agreed          text,
    unique (course_id, due_on),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, held_by_id) references identity.account (organisation_id, account_id)
);
create index follow_up_due on placements.follow_up (organisation_id, due_on) where held_on is null;
call platform.belongs_to_organisation('placements.follow_up');
grant select, insert, update on placements.follow_up to fodfaeste_app;
