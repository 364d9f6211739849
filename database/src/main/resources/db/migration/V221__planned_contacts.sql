-- A contact that somebody means to have with a company. From the moment it is planned it counts like one that was had, so that nobody else of
-- us comes to the company in the same week.
alter table companies.contact add unique (organisation_id, contact_id);

create table companies.planned_contact (
    planned_contact_id uuid        primary key,
    organisation_id    uuid        not null references identity.organisation,
    company_id         uuid        not null,
    -- who of us has it
    account_id         uuid        not null,
    planned_for        date        not null,
    kind               text        not null check (kind in ('CALL', 'VISIT', 'MAIL', 'ABOUT_PERSON', 'THANKS')),
    about              text        not null check (btrim(about) <> ''),
    planned_by_id      uuid        not null,
    planned_at         timestamptz not null default now(),
    -- what became of it: it was had, or given up
    contact_id         uuid,
    given_up_by_id     uuid,
    given_up_at        timestamptz,
    check ((given_up_by_id is null) = (given_up_at is null)),
    check (contact_id is null or given_up_at is null),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, planned_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, given_up_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, contact_id) references companies.contact (organisation_id, contact_id)
);
create index planned_contact_open on companies.planned_contact (organisation_id, planned_for)
    where contact_id is null and given_up_at is null;
create index planned_contact_company on companies.planned_contact (organisation_id, company_id, planned_for desc);
call platform.belongs_to_organisation('companies.planned_contact');
grant select, insert, update (account_id, contact_id, given_up_by_id, given_up_at) on companies.planned_contact to fodfaeste_app;
call matching.feeds_boards('companies.planned_contact', 'COMPANY', 'company_id');

-- That the manager lets somebody ask a company once more in a week than its wishes or ours have it. A pause that the company wished for is not
-- opened by anybody.
create table companies.one_more (
    one_more_id     uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    company_id      uuid        not null,
    account_id      uuid        not null,
    -- of the week
    monday          date        not null check (extract(isodow from monday) = 1),
    -- how often they had asked in it by then; with the next time it is used up
    asked           integer     not null check (asked >= 0),
    reason          text        not null check (btrim(reason) <> '' and length(reason) <= 500),
    let_by_id       uuid        not null,
    let_at          timestamptz not null default now(),
    unique (organisation_id, company_id, account_id, monday, asked),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, let_by_id) references identity.account (organisation_id, account_id)
);
create index one_more_week on companies.one_more (organisation_id, monday);
call platform.belongs_to_organisation('companies.one_more');
grant select, insert on companies.one_more to fodfaeste_app;
call matching.feeds_boards('companies.one_more', 'COMPANY', 'company_id');
