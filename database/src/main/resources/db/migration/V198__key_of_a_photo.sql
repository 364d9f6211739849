-- Each photo has a key of its own, in the keys' schema, beside those of the persons: whoever is erased takes the keys of their photos along, and a photo
-- that is taken away takes its own, so that an older dump of the rest opens neither (decision 0051). Photos from before stay under the house's key
-- until the program has sealed them anew.
create table person_keys.photo_key (
    photo_key_id    uuid  primary key,
    organisation_id uuid  not null references identity.organisation,
    sealed_key      bytea not null
);
call platform.belongs_to_organisation('person_keys.photo_key');
create policy kept_by_the_operator on person_keys.photo_key for all to fodfaeste_operator using (true) with check (true);
grant select, insert on person_keys.photo_key to fodfaeste_operator;

create table person_keys.destroyed_photo_key (
    photo_key_id    uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    destroyed_at    timestamptz not null default now()
);
call platform.belongs_to_organisation('person_keys.destroyed_photo_key');

create function person_keys.photo_key_stays_destroyed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from person_keys.destroyed_photo_key d where d.photo_key_id = new.photo_key_id) then
        return null;
    end if;
    return new;
end $$;
revoke execute on function person_keys.photo_key_stays_destroyed() from public;
create trigger photo_key_stays_destroyed before insert on person_keys.photo_key
    for each row execute function person_keys.photo_key_stays_destroyed();

alter table discovery.photo add column photo_key_id uuid unique;
revoke insert on discovery.photo from fodfaeste_app;

-- Wherever the photo goes, by hand, with what was seen or with the person, its key goes.
create function discovery.takes_the_key_along() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into person_keys.destroyed_photo_key (photo_key_id, organisation_id) values (old.photo_key_id, old.organisation_id) on conflict do nothing;
    delete from person_keys.photo_key where photo_key_id = old.photo_key_id;
    return null;
end $$;
revoke execute on function discovery.takes_the_key_along() from public;
create trigger takes_the_key_along after delete on discovery.photo
    for each row when (old.photo_key_id is not null) execute function discovery.takes_the_key_along();

-- The program's pages reach no table of keys: they put a photo in with its key, once, and read it with its key.
create function discovery.keep_photo(observation uuid, content bytea, key bytea, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    fresh uuid := gen_random_uuid();
begin
    insert into discovery.photo (observation_id, organisation_id, content_sealed, photo_key_id, added_by_id, added_at)
    values (observation, platform.current_organisation(), content, fresh, platform.current_account(), at)
    on conflict (observation_id) do nothing;
    if not found then
        return false;
    end if;
    insert into person_keys.photo_key (photo_key_id, organisation_id, sealed_key) values (fresh, platform.current_organisation(), key);
    return true;
end $$;
revoke execute on function discovery.keep_photo(uuid, bytea, bytea, timestamptz) from public;
grant execute on function discovery.keep_photo(uuid, bytea, bytea, timestamptz) to fodfaeste_app;

create view discovery.photo_with_key with (security_barrier) as
    select f.observation_id, f.organisation_id, f.content_sealed, f.photo_key_id is null as of_the_house, k.sealed_key
      from discovery.photo f
      left join person_keys.photo_key k on k.photo_key_id = f.photo_key_id
     where f.organisation_id = (select platform.current_organisation());
grant select on discovery.photo_with_key to fodfaeste_app;

create or replace view links.person_photo with (security_barrier) as
    select f.observation_id, f.content_sealed, f.photo_key_id is null as of_the_house, k.sealed_key
      from links.link l
      join people.person n on n.person_id = l.person_id and n.erased_on is null and n.merged_into_id is null
      join discovery.observation s on s.organisation_id = l.organisation_id and s.person_id = l.person_id and s.withdrawn_at is null
      join discovery.photo f on f.organisation_id = s.organisation_id and f.observation_id = s.observation_id
      left join person_keys.photo_key k on k.photo_key_id = f.photo_key_id
     where l.link_id = links.acting() and l.purpose = 'PERSON';

-- Those from before, sealed anew at night, some at a time.
create function discovery.photos_of_the_house(most integer) returns table (observation_id uuid, content_sealed bytea)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select f.observation_id, f.content_sealed from discovery.photo f where f.photo_key_id is null order by f.observation_id limit most;
end;
create function discovery.seal_photo_anew(observation uuid, before bytea, content bytea, key bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    fresh uuid := gen_random_uuid();
    owned uuid;
begin
    update discovery.photo f set content_sealed = content, photo_key_id = fresh
     where f.observation_id = observation and f.photo_key_id is null and f.content_sealed = before
    returning f.organisation_id into owned;
    if owned is not null then
        insert into person_keys.photo_key (photo_key_id, organisation_id, sealed_key) values (fresh, owned, key);
    end if;
end $$;
revoke execute on function discovery.photos_of_the_house(integer), discovery.seal_photo_anew(uuid, bytea, bytea, bytea) from public;
grant usage on schema discovery to fodfaeste_jobs;
grant execute on function discovery.photos_of_the_house(integer), discovery.seal_photo_anew(uuid, bytea, bytea, bytea) to fodfaeste_jobs;
