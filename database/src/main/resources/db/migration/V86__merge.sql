-- One person who was written down twice. What was told of the double moves to the one who is kept, row by row, and each move is remembered, so that
-- it can be undone. What lies sealed in the double's case room stays where its key is, and is read from the kept one's room.

alter table people.person
    add column merged_into_id uuid,
    add column merged_on date,
    add check (merged_into_id <> person_id),
    add check ((merged_into_id is null) = (merged_on is null)),
    add foreign key (organisation_id, merged_into_id) references people.person (organisation_id, person_id);
create index person_merged_into on people.person (organisation_id, merged_into_id) where merged_into_id is not null;

-- A double is there no more for any part of the program.
create policy not_merged on people.person as restrictive for select using (merged_into_id is null);

create table people.merge (
    merge_id        uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    kept_id         uuid        not null,
    merged_id       uuid        not null check (merged_id <> kept_id),
    -- as the double was called and numbered, since its row is not read any more
    merged_name     text        not null,
    merged_number   text        not null,
    -- empty fields of the kept one that the double filled: name of the column and what was put there
    filled          jsonb       not null default '{}',
    merged_by_id    uuid        not null,
    merged_at       timestamptz not null,
    undone_by_id    uuid,
    undone_at       timestamptz,
    check ((undone_at is null) = (undone_by_id is null)),
    foreign key (organisation_id, kept_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, merged_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, merged_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, undone_by_id) references identity.account (organisation_id, account_id)
);
create unique index merged_once on people.merge (organisation_id, merged_id) where undone_at is null;
create index merge_of_kept on people.merge (organisation_id, kept_id) where undone_at is null;
call platform.belongs_to_organisation('people.merge');
grant select on people.merge to fodfaeste_app;

-- MOVED: told of the double before. STAYED: the kept one has the same already, or said something else about it. ADDED: made by the merge.
create table people.merge_move (
    merge_id        uuid  not null references people.merge on delete cascade,
    organisation_id uuid  not null references identity.organisation,
    place           text  not null,
    row_key         jsonb not null,
    kind            text  not null check (kind in ('MOVED', 'STAYED', 'ADDED'))
);
create index merge_move_of_merge on people.merge_move (merge_id);
call platform.belongs_to_organisation('people.merge_move');
grant select on people.merge_move to fodfaeste_app;

-- Two who look alike and are not the same, as somebody said.
create table people.not_double (
    organisation_id uuid        not null references identity.organisation,
    one_id          uuid        not null,
    other_id        uuid        not null check (one_id < other_id),
    said_by_id      uuid        not null,
    said_at         timestamptz not null,
    primary key (organisation_id, one_id, other_id),
    foreign key (organisation_id, one_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, other_id) references people.person (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, said_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('people.not_double');
grant select, insert, delete on people.not_double to fodfaeste_app;

-- Whom a double is now; everybody else is who they are.
create function people.now_person(person uuid) returns uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    return coalesce((select p.merged_into_id from people.person p where p.person_id = person), person);
revoke execute on function people.now_person(uuid) from public;
grant execute on function people.now_person(uuid) to fodfaeste_app, fodfaeste_intake;

-- A double's room opens to whom the kept one's does.
create or replace function case_room.opens(person uuid) returns boolean
    language sql stable parallel safe
    return case_room.open_to_reader()
       and (people.is_on_team(people.now_person(person))
            or exists (select from people.broken_glass g
                        where g.person_id in (person, people.now_person(person))
                          and g.account_id = platform.current_account()
                          and not g.stopped
                          and g.opened_at > now() - interval '2 hours'));

-- Where something stands about a person that goes with them. Their way with us, the log, what was changed by hand and who broke the glass are what happened
-- then, to whom it happened then.
create function people.merge_places() returns table (place text, keys text[])
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select format('%I.%I', n.nspname, c.relname),
           array(select a.attname::text
                   from pg_index i
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                  where i.indrelid = c.oid and i.indisprimary and a.attname not in ('organisation_id', 'person_id'))
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r'
       and n.nspname in ('people', 'discovery', 'placements', 'matching', 'privacy')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
       and (n.nspname, c.relname) not in (('people', 'person'), ('people', 'erasure'), ('people', 'broken_glass'), ('people', 'person_change'),
           ('people', 'stage_entry'), ('people', 'team_history'), ('privacy', 'log_entry'), ('privacy', 'person_key'))
     order by 1;
end;
revoke execute on function people.merge_places() from public;

-- How much there is of each.
create function people.merge_counts(person uuid) returns table (place text, many bigint)
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    p record;
begin
    for p in select m.place as name from people.merge_places() m loop
        return query execute format(
            'select %L::text, count(*) from %s where organisation_id = platform.current_organisation() and person_id = $1 having count(*) > 0',
            p.name, p.name) using person;
    end loop;
end $$;
revoke execute on function people.merge_counts(uuid) from public;
grant execute on function people.merge_counts(uuid), people.merge_places() to fodfaeste_app;

-- What somebody said about being shown to others is never moved over what the kept one said.
create function people.merge_condition(place text) returns text
    language sql immutable
    return case place
        when 'privacy.consent' then 'not exists (select from privacy.consent o where o.person_id = $1 and o.purpose = t.purpose)'
        when 'discovery.shared_item' then 'not exists (select from discovery.shared_item o where o.person_id = $1 and o.item = t.item and o.receiver = t.receiver)'
        else 'true' end;

create function people.move_rows(merge uuid, organisation uuid, from_id uuid, to_id uuid) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    p record;
    k jsonb;
    many integer;
    this_row text;
begin
    for p in select * from people.merge_places() loop
        this_row := coalesce((select string_agg(format('to_jsonb(t.%1$I) = $4 -> %1$L', key), ' and ') from unnest(p.keys) key), 'true');
        for k in execute format('select to_jsonb(r) from (select %s from %s where organisation_id = $1 and person_id = $2) r',
                coalesce((select string_agg(quote_ident(key), ', ') from unnest(p.keys) key), 'null as none'), p.place)
                using organisation, from_id loop
            begin
                execute format('update %s t set person_id = $1 where t.organisation_id = $2 and t.person_id = $3 and %s and %s',
                    p.place, this_row, people.merge_condition(p.place)) using to_id, organisation, from_id, k;
                get diagnostics many = row_count;
            exception when unique_violation or exclusion_violation then
                many := 0;
            end;
            insert into people.merge_move values (merge, organisation, p.place, k, case when many = 0 then 'STAYED' else 'MOVED' end);
        end loop;
    end loop;
end $$;

create function people.may_merge(kept uuid, merged uuid) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
    return people.is_on_team(kept) = people.is_on_team(merged)
       and (platform.current_role_name() = 'EMPLOYMENT_MANAGER'
            or platform.current_role_name() in ('CONSULTANT', 'SOCIAL_WORKER') and people.is_on_team(kept));

-- Whoever is on one team alone would open the other's room by it, and may not; a manager may who is on none.
create function people.merge_people(kept uuid, merged uuid, id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    k people.person;
    m people.person;
    put jsonb := '{}';
    col text;
    said text;
begin
    perform 1 from people.person p
      where p.organisation_id = platform.current_organisation() and p.person_id in (kept, merged)
        and p.erased_on is null and p.merged_into_id is null
      order by p.person_id for update;
    select * into k from people.person p
     where p.person_id = kept and p.organisation_id = platform.current_organisation() and p.erased_on is null and p.merged_into_id is null;
    select * into m from people.person p
     where p.person_id = merged and p.organisation_id = platform.current_organisation() and p.erased_on is null and p.merged_into_id is null;
    if k.person_id is null or m.person_id is null then
        raise no_data_found using message = 'both must be here';
    end if;
    if not people.may_merge(kept, merged) then
        raise insufficient_privilege using message = 'only who works with both, or a manager who works with neither, merges them';
    end if;
    insert into people.merge (merge_id, organisation_id, kept_id, merged_id, merged_name, merged_number, merged_by_id, merged_at)
    values (id, k.organisation_id, kept, merged, concat_ws(' ', m.first_name, m.last_name), m.number, platform.current_account(), clock_timestamp());
    perform people.move_rows(id, k.organisation_id, merged, kept);
    -- those who worked with the double work with the one who is kept
    with added as (
        insert into people.team_member (organisation_id, person_id, account_id, added_by_id)
        select k.organisation_id, kept, w, platform.current_account()
          from unnest(array[m.social_worker_id, m.consultant_id]) w
         where w is not null and w is distinct from k.social_worker_id and w is distinct from k.consultant_id
        on conflict do nothing
        returning account_id
    )
    insert into people.merge_move
    select id, k.organisation_id, 'people.team_member', jsonb_build_object('account_id', a.account_id), 'ADDED' from added a;
    foreach col in array array['last_name', 'phone', 'email', 'postal_code', 'mother_tongue', 'referred_by', 'municipality', 'wishes'] loop
        said := to_jsonb(m) ->> col;
        if said is not null and to_jsonb(k) ->> col is null then
            execute format('update people.person set %I = $1 where person_id = $2', col) using said, kept;
            put := put || jsonb_build_object(col, said);
        end if;
    end loop;
    update people.merge set filled = put where merge_id = id;
    update people.person set merged_into_id = kept, merged_on = current_date, updated_at = now() where person_id = merged;
end $$;

create function people.undo_merge(id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    g people.merge;
    v people.merge_move;
    field record;
begin
    select * into g from people.merge
     where merge_id = id and organisation_id = platform.current_organisation() and undone_at is null for update;
    if g.merge_id is null then
        raise no_data_found using message = 'there is nothing to undo';
    end if;
    perform 1 from people.person p where p.person_id in (g.kept_id, g.merged_id) order by p.person_id for update;
    if not (platform.current_role_name() = 'EMPLOYMENT_MANAGER'
            or platform.current_role_name() in ('CONSULTANT', 'SOCIAL_WORKER') and people.is_on_team(g.kept_id)) then
        raise insufficient_privilege using message = 'only who works with the person, or a manager, parts them again';
    end if;
    for v in select * from people.merge_move where merge_id = id and kind <> 'STAYED' loop
        if v.kind = 'ADDED' then
            delete from people.team_member t
             where t.organisation_id = g.organisation_id and t.person_id = g.kept_id and to_jsonb(t.account_id) = v.row_key -> 'account_id';
        else
            execute format('update %s t set person_id = $1 where t.organisation_id = $2 and t.person_id = $3 and %s', v.place,
                coalesce((select string_agg(format('to_jsonb(t.%1$I) = $4 -> %1$L', key), ' and ')
                            from jsonb_object_keys(v.row_key) key where key <> 'none'), 'true'))
                using g.merged_id, g.organisation_id, g.kept_id, v.row_key;
        end if;
    end loop;
    for field in select * from jsonb_each_text(g.filled) loop
        execute format('update people.person set %1$I = null where person_id = $1 and %1$I = $2', field.key) using g.kept_id, field.value;
    end loop;
    update people.person set merged_into_id = null, merged_on = null, updated_at = now() where person_id = g.merged_id;
    update people.merge set undone_at = clock_timestamp(), undone_by_id = platform.current_account() where merge_id = id;
end $$;
revoke execute on function people.merge_condition(text), people.move_rows(uuid, uuid, uuid, uuid),
    people.may_merge(uuid, uuid), people.merge_people(uuid, uuid, uuid), people.undo_merge(uuid) from public;
grant execute on function people.may_merge(uuid, uuid), people.merge_people(uuid, uuid, uuid), people.undo_merge(uuid) to fodfaeste_app;

-- By which a file that still has the double's number finds the one who is kept.
create function people.merged_numbers() returns table (merged_number text, kept_number text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select m.number, k.number
      from people.person m
      join people.person k on k.person_id = m.merged_into_id
     where m.organisation_id = platform.current_organisation() and k.erased_on is null;
end;
revoke execute on function people.merged_numbers() from public;
grant execute on function people.merged_numbers() to fodfaeste_app, fodfaeste_intake;

-- Whoever is erased is erased as the double too: the key first.
create function people.forgets_doubles() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    d people.person;
begin
    for d in select * from people.person p where p.organisation_id = new.organisation_id and p.merged_into_id = new.person_id and p.erased_on is null loop
        insert into person_keys.destroyed (person_id, organisation_id) values (d.person_id, d.organisation_id) on conflict do nothing;
        delete from person_keys.person_key where person_id = d.person_id;
        delete from case_room.note where person_id = d.person_id;
        delete from case_room.case_file where person_id = d.person_id;
        perform people.strike_out(d.organisation_id, said)
           from unnest(array[nullif(concat_ws(' ', d.first_name, d.last_name), d.first_name), d.phone, d.email, d.number]) said
          where length(said) >= 4;
        update people.person
           set number = 'slettet ' || left(d.person_id::text, 13), first_name = 'Slettet', last_name = null, phone = null, email = null,
               postal_code = null, mother_tongue = null, referred_on = null, referred_by = null, municipality = null, social_worker_id = null,
               consultant_id = null, max_commute_minutes = null, available_from = null, available_until = null, wishes = null,
               erased_on = current_date, updated_at = now()
         where person_id = d.person_id;
    end loop;
    update people.merge set merged_name = '•••', merged_number = '•••', filled = '{}'
     where organisation_id = new.organisation_id and (kept_id = new.person_id or merged_id = new.person_id);
    delete from people.not_double
     where organisation_id = new.organisation_id and (one_id = new.person_id or other_id = new.person_id);
    return null;
end $$;
revoke execute on function people.forgets_doubles() from public;
create trigger forgets_doubles after update on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function people.forgets_doubles();
