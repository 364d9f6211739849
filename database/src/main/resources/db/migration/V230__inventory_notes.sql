-- What was noted on a walk through a workplace. A phone may send a note twice, or long after it was written: it is known by the key that the
-- phone gave it, and is written once. The row outlives its task, so that a note that was withdrawn does not come back with the net.
create table companies.task_note (
    note_key        uuid        not null,
    organisation_id uuid        not null references identity.organisation,
    workplace_id    uuid        not null,
    -- null: the task was withdrawn since
    task_id         uuid,
    -- when it was written on the phone, not when it arrived
    noted_on        date        not null,
    noted_by_id     uuid        not null,
    noted_at        timestamptz not null,
    -- which question found the task
    question        text        check (question in ('BUSY', 'COSTLY', 'OVERTIME', 'MORE_HANDS', 'BOUGHT', 'MISSED')),
    -- which guess of the industry it was, and who at the workplace said that it is so (a function, never a name)
    starter         text        check (starter <> ''),
    confirmed_by    text        check (btrim(confirmed_by) <> '' and length(confirmed_by) <= 200),
    check ((starter is null) = (confirmed_by is null)),
    primary key (organisation_id, note_key),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    foreign key (organisation_id, task_id) references companies.task (organisation_id, task_id) on delete set null (task_id),
    foreign key (organisation_id, noted_by_id) references identity.account (organisation_id, account_id)
);
create index task_note_workplace on companies.task_note (organisation_id, workplace_id, noted_on desc);
create index task_note_task on companies.task_note (organisation_id, task_id);
call platform.belongs_to_organisation('companies.task_note');
grant select, insert on companies.task_note to fodfaeste_app;

-- A guess of the industry that somebody at the workplace said no to: it is not shown there again, until somebody takes the no back.
create table companies.starter_turned_down (
    organisation_id uuid        not null references identity.organisation,
    workplace_id    uuid        not null,
    starter         text        not null check (starter <> ''),
    said_by_id      uuid        not null,
    said_at         timestamptz not null,
    primary key (organisation_id, workplace_id, starter),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    foreign key (organisation_id, said_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('companies.starter_turned_down');
grant select, insert, delete on companies.starter_turned_down to fodfaeste_app;

-- A photo of the task, of the work and never of a person: sealed with the house's key, without what the camera wrote into it.
create table companies.task_photo (
    task_id         uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    content_sealed  bytea       not null,
    added_by_id     uuid        not null,
    added_at        timestamptz not null,
    foreign key (organisation_id, task_id) references companies.task (organisation_id, task_id) on delete cascade,
    foreign key (organisation_id, added_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('companies.task_photo');
grant select, insert, delete on companies.task_photo to fodfaeste_app;
