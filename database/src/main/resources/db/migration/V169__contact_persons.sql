-- Whom we speak with at a company besides the one whom it named first: who decides, who is there every day, who signs too, and whom the colleagues chose.
create table companies.contact_person (
    contact_person_id uuid        primary key,
    organisation_id   uuid        not null references identity.organisation,
    company_id        uuid        not null,
    -- null: of the whole company
    workplace_id      uuid,
    name              text        not null check (btrim(name) <> ''),
    contact_role      text        not null check (contact_role in ('DECIDES', 'DAILY_CONTACT', 'SECOND_SIGNER', 'REPRESENTATIVE')),
    email             text,
    phone             text,
    created_at        timestamptz not null default now(),
    unique (organisation_id, contact_person_id),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id) on delete cascade,
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id) on delete cascade
);
create index contact_person_of_company on companies.contact_person (organisation_id, company_id);
create index contact_person_of_workplace on companies.contact_person (organisation_id, workplace_id) where workplace_id is not null;
call platform.belongs_to_organisation('companies.contact_person');
call platform.has_versions('companies.contact_person', 'workplace_id', 'name', 'contact_role', 'email', 'phone');
grant select, insert, delete on companies.contact_person to fodfaeste_app;
grant update (company_id, workplace_id, name, contact_role, email, phone) on companies.contact_person to fodfaeste_app;
