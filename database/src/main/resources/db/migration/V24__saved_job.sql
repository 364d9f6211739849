-- A job that was carved for one person out of a workplace's tasks and kept: an opening like any other from then on. While it lives its tasks
-- are no part of another opening.
create table matching.saved_job (
    saved_job_id    uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    workplace_id    uuid        not null,
    -- what the opening is called, like the tasks of one name
    work            text        not null check (work = btrim(work) and length(work) between 1 and 200),
    -- whom it was carved for; the others may have it too
    person_id       uuid        not null,
    saved_by_id     uuid        not null,
    saved_at        timestamptz not null default now(),
    withdrawn_by_id uuid,
    withdrawn_at    timestamptz check ((withdrawn_at is null) = (withdrawn_by_id is null)),
    unique (organisation_id, saved_job_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, saved_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, withdrawn_by_id) references identity.account (organisation_id, account_id)
);
create unique index saved_job_name on matching.saved_job (organisation_id, workplace_id, work) where withdrawn_at is null;
call platform.belongs_to_organisation('matching.saved_job');
grant select, insert on matching.saved_job to fodfaeste_app;
grant update (withdrawn_by_id, withdrawn_at) on matching.saved_job to fodfaeste_app;

-- When each task is done, as it was laid on the week of whom it was carved for.
create table matching.saved_job_sitting (
    saved_job_id    uuid        not null,
    organisation_id uuid        not null references identity.organisation,
    task_id         uuid        not null,
    weekday         integer     not null check (weekday between 1 and 7),
    starts          time        not null,
    ends            time        not null check (ends > starts),
    primary key (saved_job_id, weekday, starts),
    foreign key (organisation_id, saved_job_id) references matching.saved_job (organisation_id, saved_job_id),
    foreign key (organisation_id, task_id) references companies.task (organisation_id, task_id)
);
call platform.belongs_to_organisation('matching.saved_job_sitting');
grant select, insert on matching.saved_job_sitting to fodfaeste_app;

-- Which living job has a task: one at most. A job that is withdrawn gives its tasks back.
create table matching.saved_job_task (
    task_id         uuid primary key,
    organisation_id uuid not null references identity.organisation,
    saved_job_id    uuid not null,
    foreign key (organisation_id, saved_job_id) references matching.saved_job (organisation_id, saved_job_id),
    foreign key (organisation_id, task_id) references companies.task (organisation_id, task_id)
);
create index saved_job_task_job on matching.saved_job_task (organisation_id, saved_job_id);
call platform.belongs_to_organisation('matching.saved_job_task');
grant select, insert, delete on matching.saved_job_task to fodfaeste_app;

call matching.feeds_boards('matching.saved_job', 'COMPANY', 'workplace_id');
