-- The person as the whole team may see them, and the closed room as its own schema.

create schema people;
grant usage on schema people to fodfaeste_app;

create table people.person (
    person_id            uuid        primary key,
    organisation_id      uuid        not null references identity.organisation,
    -- the organisation's own key
    number               text        not null check (number <> ''),
    first_name           text        not null check (first_name <> ''),
    last_name            text,
    phone                text,
    email                text,
    postal_code          char(4),
    mother_tongue        text,
    needs_interpreter    boolean     not null default false,
    referred_on          date,
    municipality         text,
    social_worker_id     uuid,
    consultant_id        uuid,
    -- EUSE's five stages
    stage                text        not null default 'ENGAGEMENT' check (stage in
        ('ENGAGEMENT', 'PROFILING', 'JOB_FINDING', 'EMPLOYER_ENGAGEMENT', 'SUPPORT')),
    max_commute_minutes  integer     check (max_commute_minutes between 0 and 600),
    -- bit 0 Monday … bit 6 Sunday
    available_days       integer     not null default 127 check (available_days between 0 and 127),
    available_from       time,
    available_until      time        check (available_until > available_from),
    wishes               text,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now(),
    unique (organisation_id, number),
    unique (organisation_id, person_id),
    foreign key (organisation_id, social_worker_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, consultant_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('people.person');
grant select, insert, update on people.person to fodfaeste_app;

-- The closed room: cause, health, benefit type, CPR and notes, each sealed with the person's key.
create schema case_room;
grant usage on schema case_room to fodfaeste_case_room, fodfaeste_intake;

create function case_room.open_to_reader() returns boolean
    language sql stable parallel safe
    return platform.current_role_name() in ('SOCIAL_WORKER', 'EMPLOYMENT_MANAGER');
grant execute on function case_room.open_to_reader() to fodfaeste_case_room;

create table case_room.case_file (
    person_id            uuid        primary key,
    organisation_id      uuid        not null references identity.organisation,
    cpr_sealed           bytea,
    -- LAB § 6 nr.: says which benefit, so it stays in here
    target_group_sealed  bytea,
    cause_sealed         bytea,
    health_sealed        bytea,
    -- keyed hash of what the import brought, so that a second import can tell «unchanged» without reading
    imported_fingerprint bytea,
    updated_at           timestamptz not null default now(),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade
);
alter table case_room.case_file enable row level security;
create policy read_by_the_few on case_room.case_file for all to fodfaeste_case_room
    using (organisation_id = platform.current_organisation() and case_room.open_to_reader())
    with check (organisation_id = platform.current_organisation() and case_room.open_to_reader());
create policy laid_in_by_intake on case_room.case_file for all to fodfaeste_intake
    using (organisation_id = platform.current_organisation() and platform.current_role_name() = 'ADMINISTRATOR')
    with check (organisation_id = platform.current_organisation() and platform.current_role_name() = 'ADMINISTRATOR');
grant select, insert, update, delete on case_room.case_file to fodfaeste_case_room;
grant insert on case_room.case_file to fodfaeste_intake;
grant update (cpr_sealed, target_group_sealed, imported_fingerprint, updated_at) on case_room.case_file to fodfaeste_intake;
grant select (person_id, organisation_id, imported_fingerprint) on case_room.case_file to fodfaeste_intake;

create table case_room.note (
    note_id         uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    author_id       uuid        not null,
    written_at      timestamptz not null,
    body_sealed     bytea       not null,
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, author_id) references identity.account (organisation_id, account_id)
);
create index note_person on case_room.note (organisation_id, person_id, written_at desc);
alter table case_room.note enable row level security;
create policy read_by_the_few on case_room.note to fodfaeste_case_room
    using (organisation_id = platform.current_organisation() and case_room.open_to_reader())
    with check (organisation_id = platform.current_organisation() and case_room.open_to_reader());
grant select, insert on case_room.note to fodfaeste_case_room;
