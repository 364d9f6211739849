-- What was seen. Knowledge is the sum of these rows, never a stored score.

create schema discovery;
grant usage on schema discovery to fodfaeste_app;

create table discovery.observation (
    observation_id  uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    dimension       text        not null,
    level           integer     not null check (level between 0 and 7),
    seen_on         date        not null,
    seen_by         text        not null check (seen_by in
        ('SUPERVISOR', 'WORKPLACE', 'CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'OTHER')),
    observer_id     uuid,
    times_seen      integer     not null default 1 check (times_seen between 1 and 1000),
    workplace_id    uuid,
    task            text,
    note            text,
    -- tells apart rows of one day, place and observer that a spreadsheet holds more than once
    ordinal         integer     not null default 1 check (ordinal > 0),
    -- of a form that may arrive twice (sent later from a phone): the second is the same
    client_key      uuid,
    created_at      timestamptz not null default now(),
    withdrawn_at    timestamptz,
    unique nulls not distinct (organisation_id, person_id, dimension, seen_on, seen_by, workplace_id, task, ordinal),
    unique (organisation_id, client_key),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, observer_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id)
);
create index observation_person on discovery.observation (organisation_id, person_id, dimension, seen_on desc);
call platform.belongs_to_organisation('discovery.observation');
grant select, insert, update on discovery.observation to fodfaeste_app;
