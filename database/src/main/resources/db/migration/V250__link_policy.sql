-- How many days a link opens at most, by what it is for; the house's standard until the organisation has decided.
create table links.link_policy (
    organisation_id     uuid    primary key references identity.organisation,
    company_course_days integer not null check (company_course_days between 1 and 366),
    second_signer_days  integer not null check (second_signer_days between 1 and 366),
    daily_contact_days  integer not null check (daily_contact_days between 1 and 366),
    representative_days integer not null check (representative_days between 1 and 366),
    interpreter_days    integer not null check (interpreter_days between 1 and 366),
    municipality_days   integer not null check (municipality_days between 1 and 366),
    person_days         integer not null check (person_days between 1 and 366)
);
call platform.belongs_to_organisation('links.link_policy');
call platform.has_versions('links.link_policy', 'company_course_days', 'second_signer_days', 'daily_contact_days', 'representative_days',
                           'interpreter_days', 'municipality_days', 'person_days');
create policy decided_by_the_manager on links.link_policy as restrictive for insert
    with check ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on links.link_policy as restrictive for update
    using ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on links.link_policy to fodfaeste_app;
grant update (company_course_days, second_signer_days, daily_contact_days, representative_days, interpreter_days, municipality_days, person_days)
    on links.link_policy to fodfaeste_app;
