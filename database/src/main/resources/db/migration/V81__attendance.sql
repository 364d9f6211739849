-- Who came, at the places of our own: one row a person, place and day. Why somebody is not there is never asked here: that may be health,
-- and belongs in the case room. «Told» is all that a shop needs to know.
create table discovery.attendance (
    attendance_id   uuid primary key,
    organisation_id uuid not null references identity.organisation,
    person_id       uuid not null,
    workplace_id    uuid not null,
    day             date not null,
    state           text not null check (state in ('PRESENT', 'LATE', 'ABSENT_TOLD', 'AGREED_ABSENCE', 'ABSENT')),
    unique (organisation_id, workplace_id, day, person_id),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id)
);
create index attendance_person on discovery.attendance (organisation_id, person_id, day desc);
call platform.belongs_to_organisation('discovery.attendance');
call platform.has_versions('discovery.attendance', 'state');
grant select, insert, update on discovery.attendance to fodfaeste_app;

-- Whoever is erased has no days any more.
create function discovery.forget_days() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from discovery.attendance where organisation_id = new.organisation_id and person_id = new.person_id;
    return null;
end $$;
revoke execute on function discovery.forget_days() from public;
create trigger erased_has_no_days after update on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function discovery.forget_days();
