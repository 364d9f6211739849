-- The persons' keys lie in a schema of their own, with rights and a backup of their own (bin/keys): a dump of the rest opens nothing that is
-- sealed, and backups of the rest forget a person when the key is destroyed and the backups of the keys have gone round.
create schema person_keys;
alter table privacy.person_key set schema person_keys;
revoke all on person_keys.person_key from fodfaeste_app;
grant usage on schema person_keys to fodfaeste_case_room, fodfaeste_intake, fodfaeste_operator;
grant select, insert on person_keys.person_key to fodfaeste_case_room, fodfaeste_intake;

-- The operator writes them out and brings them back; sealed under the house's key, which is not here either.
create policy kept_by_the_operator on person_keys.person_key for all to fodfaeste_operator using (true) with check (true);
grant select, insert on person_keys.person_key to fodfaeste_operator;

-- A key that was destroyed is not brought back from a backup that still has it.
create table person_keys.destroyed (
    person_id       uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    destroyed_at    timestamptz not null default now()
);
call platform.belongs_to_organisation('person_keys.destroyed');

create function person_keys.stays_destroyed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from person_keys.destroyed d where d.person_id = new.person_id) then
        return null;
    end if;
    return new;
end $$;
revoke execute on function person_keys.stays_destroyed() from public;
create trigger stays_destroyed before insert on person_keys.person_key
    for each row execute function person_keys.stays_destroyed();
