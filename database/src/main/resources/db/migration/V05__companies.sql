-- Companies, their workplaces, the tasks there and what each task needs.

create schema companies;
grant usage on schema companies to fodfaeste_app;

create table companies.company (
    company_id             uuid        primary key,
    organisation_id        uuid        not null references identity.organisation,
    cvr                    char(8)     not null check (cvr ~ '^[1-9][0-9]{7}$'),
    name                   text        not null check (name <> ''),
    -- DB07, two to six digits
    industry               text,
    contact_name           text,
    contact_email          text,
    contact_phone          text,
    max_contacts_per_month integer     check (max_contacts_per_month >= 0),
    paused_until           date,
    -- the one consultant whom the company wants to hear from
    contact_by_id          uuid,
    own_enterprise         boolean     not null default false,
    created_at             timestamptz not null default now(),
    updated_at             timestamptz not null default now(),
    unique (organisation_id, cvr),
    unique (organisation_id, company_id),
    foreign key (organisation_id, contact_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('companies.company');
grant select, insert, update on companies.company to fodfaeste_app;

create table companies.workplace (
    workplace_id    uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    company_id      uuid        not null,
    -- P-nummer, CVR-loven § 6: the unit that the supported ratio is counted on
    p_number        char(10)    not null check (p_number ~ '^[0-9]{10}$'),
    name            text        not null check (name <> ''),
    address         text,
    postal_code     char(4),
    -- mean of the last four months
    ordinary_fte    numeric(9, 2) check (ordinary_fte >= 0),
    supported_fte   numeric(9, 2) check (supported_fte >= 0),
    places          integer     not null default 1 check (places >= 0),
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    unique (organisation_id, p_number),
    unique (organisation_id, workplace_id),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id)
);
create index workplace_company on companies.workplace (organisation_id, company_id);
call platform.belongs_to_organisation('companies.workplace');
grant select, insert, update on companies.workplace to fodfaeste_app;

alter table identity.account
    add foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id);

create table companies.task (
    task_id         uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    workplace_id    uuid        not null,
    number          text        not null check (number <> ''),
    name            text        not null check (name <> ''),
    minutes         integer     check (minutes between 1 and 1440),
    times_per_week  integer     check (times_per_week between 1 and 500),
    -- bit 0 Monday … bit 6 Sunday
    days            integer     not null default 31 check (days between 1 and 127),
    earliest        time,
    latest          time        check (latest > earliest),
    location        text,
    performed_by    text,
    -- how much relief it would be, 0-3
    relief          integer     check (relief between 0 and 3),
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    unique (organisation_id, workplace_id, number),
    unique (organisation_id, task_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id)
);
call platform.belongs_to_organisation('companies.task');
grant select, insert, update, delete on companies.task to fodfaeste_app;

create table companies.need (
    need_id         uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    workplace_id    uuid        not null,
    -- null: a need of the whole workplace
    task_id         uuid,
    dimension       text        not null,
    least_bin       integer     not null check (least_bin between 0 and 7),
    strength        text        not null default 'MUST' check (strength in ('MUST', 'SHOULD', 'NICE')),
    adaptable       boolean     not null default false,
    adaptation      text,
    unique nulls not distinct (organisation_id, workplace_id, task_id, dimension),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    foreign key (organisation_id, task_id) references companies.task (organisation_id, task_id) on delete cascade
);
create index need_task on companies.need (organisation_id, task_id);
call platform.belongs_to_organisation('companies.need');
grant select, insert, update, delete on companies.need to fodfaeste_app;

create table companies.contact (
    contact_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    company_id      uuid        not null,
    account_id      uuid        not null,
    contacted_on    date        not null,
    about           text        not null check (about <> ''),
    created_at      timestamptz not null default now(),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create index contact_company on companies.contact (organisation_id, company_id, contacted_on desc);
call platform.belongs_to_organisation('companies.contact');
grant select, insert on companies.contact to fodfaeste_app;
