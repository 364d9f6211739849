-- The carousel guard: before a stay begins it is said what it leads to and what is new compared with each earlier one, and after two that
-- led nowhere the manager has decided.

-- What the stay is to lead to; next_step says it in words.
alter table matching.proposal add column step_up text
    check (step_up in ('MORE_HOURS', 'NEW_TASKS', 'WAGE_HOURS', 'SUBSIDISED_JOB', 'EDUCATION', 'JOB'));
grant update (step_up) on matching.proposal to fodfaeste_app;

-- What is new about a proposal compared with an earlier course of the person.
create table matching.what_is_new (
    proposal_id     uuid        not null,
    course_id       uuid        not null,
    organisation_id uuid        not null references identity.organisation,
    words           text        not null check (words <> ''),
    primary key (proposal_id, course_id),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id)
);
create index what_is_new_course on matching.what_is_new (organisation_id, course_id);
call platform.belongs_to_organisation('matching.what_is_new');
grant select, insert, update on matching.what_is_new to fodfaeste_app;

-- That one more stay is right, and why; the last one counts, all are kept as they were made.
create table matching.managers_decision (
    managers_decision_id uuid        primary key,
    organisation_id      uuid        not null references identity.organisation,
    proposal_id          uuid        not null,
    reason               text        not null check (btrim(reason) <> ''),
    decided_by_id        uuid        not null,
    decided_at           timestamptz not null default now(),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    foreign key (organisation_id, decided_by_id) references identity.account (organisation_id, account_id)
);
create index managers_decision_proposal on matching.managers_decision (organisation_id, proposal_id, decided_at);
call platform.belongs_to_organisation('matching.managers_decision');
grant select, insert on matching.managers_decision to fodfaeste_app;
