-- When a person came to each stage, who said so, and in a few words why. A day that nobody knows is empty.
create table people.stage_entry (
    stage_entry_id  uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    stage           text        not null check (stage in ('ENGAGEMENT', 'PROFILING', 'JOB_FINDING', 'EMPLOYER_ENGAGEMENT', 'SUPPORT')),
    entered_on      date,
    -- empty where a file brought it, or nobody knows any more
    entered_by_id   uuid,
    note            text        check (note <> ''),
    written_at      timestamptz not null,
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, entered_by_id) references identity.account (organisation_id, account_id)
);
create index stage_entry_of_person on people.stage_entry (organisation_id, person_id, written_at desc);
call platform.belongs_to_organisation('people.stage_entry');
grant select, insert on people.stage_entry to fodfaeste_app;

insert into people.stage_entry (stage_entry_id, organisation_id, person_id, stage, entered_on, written_at)
select gen_random_uuid(), organisation_id, person_id, stage, case when stage = 'ENGAGEMENT' then referred_on end, now()
  from people.person
 where erased_on is null;

create function people.forgets_stage_notes() returns trigger
    language plpgsql as $$
begin
    update people.stage_entry e set note = null where e.organisation_id = new.organisation_id and e.person_id = new.person_id;
    return null;
end $$;
create trigger forgets_stage_notes after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function people.forgets_stage_notes();
