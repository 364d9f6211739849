-- A person is with us no more, and may come back. Never why they were without work: only what they went to.
alter table people.person
    add column closed_on date,
    add column closed_to text check (closed_to in ('WAGE_JOB', 'FLEXIBLE_JOB', 'EDUCATION', 'MOVED', 'OWN_WISH', 'OTHER_OFFER')),
    add check ((closed_on is null) = (closed_to is null));
create index person_closed on people.person (organisation_id) where closed_on is not null;

drop trigger has_versions on people.person;
create trigger has_versions before update on people.person for each row
    when ((old.stage, old.first_name, old.last_name, old.phone, old.email, old.postal_code, old.mother_tongue, old.needs_interpreter,
           old.referred_on, old.referred_by, old.municipality, old.social_worker_id, old.consultant_id, old.max_commute_minutes,
           old.available_days, old.available_from, old.available_until, old.wishes, old.closed_on, old.closed_to)
          is distinct from
          (new.stage, new.first_name, new.last_name, new.phone, new.email, new.postal_code, new.mother_tongue, new.needs_interpreter,
           new.referred_on, new.referred_by, new.municipality, new.social_worker_id, new.consultant_id, new.max_commute_minutes,
           new.available_days, new.available_from, new.available_until, new.wishes, new.closed_on, new.closed_to))
    execute function platform.next_version();

-- The times somebody was with us before.
create table people.earlier_stay (
    earlier_stay_id uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id       uuid not null,
    referred_on     date,
    closed_on       date not null,
    closed_to       text not null check (closed_to in ('WAGE_JOB', 'FLEXIBLE_JOB', 'EDUCATION', 'MOVED', 'OWN_WISH', 'OTHER_OFFER')),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade
);
create index earlier_stay_of_person on people.earlier_stay (organisation_id, person_id, closed_on desc);
call platform.belongs_to_organisation('people.earlier_stay');
grant select, insert on people.earlier_stay to fodfaeste_app;
