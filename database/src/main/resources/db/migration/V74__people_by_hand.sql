-- People are taken in and changed by hand, field by field; the log says which, and what stood there before lies here.

alter table people.person add column referred_by text;

-- Every field that a form shows counts.
drop trigger has_versions on people.person;
create trigger has_versions before update on people.person for each row
    when ((old.stage, old.first_name, old.last_name, old.phone, old.email, old.postal_code, old.mother_tongue, old.needs_interpreter,
           old.referred_on, old.referred_by, old.municipality, old.social_worker_id, old.consultant_id, old.max_commute_minutes,
           old.available_days, old.available_from, old.available_until, old.wishes)
          is distinct from
          (new.stage, new.first_name, new.last_name, new.phone, new.email, new.postal_code, new.mother_tongue, new.needs_interpreter,
           new.referred_on, new.referred_by, new.municipality, new.social_worker_id, new.consultant_id, new.max_commute_minutes,
           new.available_days, new.available_from, new.available_until, new.wishes))
    execute function platform.next_version();

-- Whom the row names may open the case room (V66). So only who works with the person, or a manager, names others; and nobody who does not yet
-- work with the person names themselves.
create function people.names_others() returns trigger
    language plpgsql as $$
declare
    writer uuid := platform.current_account();
begin
    if writer is null or new.erased_on is not null or people.is_on_team(old.person_id) then
        return new;
    end if;
    if platform.current_role_name() in ('CONSULTANT', 'SOCIAL_WORKER')
       or writer is not distinct from new.social_worker_id
       or writer is not distinct from new.consultant_id then
        raise insufficient_privilege using message = 'only the team, or a manager, says who works with the person';
    end if;
    return new;
end $$;
create trigger names_others before update of social_worker_id, consultant_id on people.person for each row
    when ((old.social_worker_id, old.consultant_id) is distinct from (new.social_worker_id, new.consultant_id))
    execute function people.names_others();

-- One field, before and after, for the team. The log is never changed, so it says only which field.
create table people.person_change (
    person_change_id uuid        primary key,
    organisation_id  uuid        not null references identity.organisation,
    person_id        uuid        not null,
    changed_by_id    uuid        not null,
    changed_at       timestamptz not null,
    field            text        not null check (field <> ''),
    before           text,
    after            text,
    check (before is distinct from after),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, changed_by_id) references identity.account (organisation_id, account_id)
);
create index person_change_of_person on people.person_change (organisation_id, person_id, changed_at desc);
call platform.belongs_to_organisation('people.person_change');
grant select, insert on people.person_change to fodfaeste_app;

create function people.forgets_by_hand() returns trigger
    language plpgsql as $$
begin
    delete from people.person_change c where c.organisation_id = new.organisation_id and c.person_id = new.person_id;
    update people.person p set referred_by = null where p.organisation_id = new.organisation_id and p.person_id = new.person_id;
    return null;
end $$;
create trigger forgets_by_hand after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function people.forgets_by_hand();
