-- A workplace that another company has from a day on. The workplace itself names whose it is now; what it was is told here, to both.
create table companies.workplace_move (
    workplace_move_id uuid        primary key,
    organisation_id   uuid        not null references identity.organisation,
    workplace_id      uuid        not null,
    from_company_id   uuid        not null,
    to_company_id     uuid        not null check (to_company_id <> from_company_id),
    -- as they were called then
    from_name         text        not null,
    to_name           text        not null,
    moved_on          date        not null,
    moved_by_id       uuid        not null,
    moved_at          timestamptz not null default now(),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id),
    foreign key (organisation_id, from_company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, to_company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, moved_by_id) references identity.account (organisation_id, account_id)
);
create index workplace_move_of_workplace on companies.workplace_move (organisation_id, workplace_id, moved_on);
create index workplace_move_from on companies.workplace_move (organisation_id, from_company_id);
create index workplace_move_to on companies.workplace_move (organisation_id, to_company_id);
call platform.belongs_to_organisation('companies.workplace_move');
grant select, insert on companies.workplace_move to fodfaeste_app;
