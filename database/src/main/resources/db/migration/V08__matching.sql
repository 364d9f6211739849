-- Proposals that came out of a plan or of a person's possibilities, what was decided about them, and on what grounds.

create schema matching;
grant usage on schema matching to fodfaeste_app;

create table matching.proposal (
    proposal_id      uuid        primary key,
    organisation_id  uuid        not null references identity.organisation,
    person_id        uuid        not null,
    workplace_id     uuid        not null,
    -- the tasks of one name at the workplace: the opening
    work             text        not null check (work <> ''),
    minutes_per_week integer     not null check (minutes_per_week between 0 and 2220),
    -- Monday of the week of the plan
    week             date        not null check (extract(isodow from week) = 1),
    -- the reasons as they stood when a human decided: needs with state and words, gates, fit, prices
    grounds          jsonb       not null,
    starts_on        date,
    instrument       text        check (instrument in ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'FLEX_JOB', 'SMALL_JOB')),
    purpose          text,
    next_step        text,
    created_by_id    uuid        not null,
    created_at       timestamptz not null default now(),
    unique (organisation_id, proposal_id),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    foreign key (organisation_id, created_by_id) references identity.account (organisation_id, account_id)
);
create index proposal_person on matching.proposal (organisation_id, person_id);
create index proposal_week on matching.proposal (organisation_id, week);
call platform.belongs_to_organisation('matching.proposal');
grant select, insert on matching.proposal to fodfaeste_app;
grant update (starts_on, instrument, purpose, next_step) on matching.proposal to fodfaeste_app;

-- What somebody decided about a pair; the last one counts, all are kept.
create table matching.decision (
    decision_id     uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    proposal_id     uuid        not null,
    kind            text        not null check (kind in ('PROPOSED', 'HELD', 'REJECTED', 'RELEASED')),
    reason          text        check (kind <> 'REJECTED' or reason <> ''),
    decided_by_id   uuid        not null,
    decided_at      timestamptz not null default now(),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    foreign key (organisation_id, decided_by_id) references identity.account (organisation_id, account_id)
);
create index decision_proposal on matching.decision (organisation_id, proposal_id, decided_at);
call platform.belongs_to_organisation('matching.decision');
grant select, insert on matching.decision to fodfaeste_app;

-- The yes (or no) of both crafts and of the person.
create table matching.answer (
    proposal_id     uuid        not null,
    organisation_id uuid        not null references identity.organisation,
    party           text        not null check (party in ('CONSULTANT', 'SOCIAL_WORKER', 'PERSON')),
    yes             boolean     not null,
    note            text,
    recorded_by_id  uuid        not null,
    answered_at     timestamptz not null default now(),
    primary key (proposal_id, party),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('matching.answer');
grant select, insert, update on matching.answer to fodfaeste_app;
