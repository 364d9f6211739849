-- One company that was written down twice. What was told of the double moves to the one that is kept, row by row, and each move is remembered, so
-- that it can be undone; the double stays, with its number, so that a file that still has it finds the one that is kept.

alter table companies.company
    add column merged_into_id uuid,
    add check (merged_into_id <> company_id),
    add foreign key (organisation_id, merged_into_id) references companies.company (organisation_id, company_id);
create index company_merged_into on companies.company (organisation_id, merged_into_id) where merged_into_id is not null;

-- A double is there no more for any part of the program.
create policy not_merged on companies.company as restrictive for select using (merged_into_id is null);

create table companies.company_merge (
    company_merge_id uuid        primary key,
    organisation_id  uuid        not null references identity.organisation,
    kept_id          uuid        not null,
    merged_id        uuid        not null check (merged_id <> kept_id),
    -- as the double was called and numbered, since its row is not read any more
    merged_name      text        not null,
    merged_cvr       char(8)     not null,
    -- columns of the kept one that the double filled or made stricter: what stood there and what was put there
    was              jsonb       not null default '{}',
    put              jsonb       not null default '{}',
    merged_by_id     uuid        not null,
    merged_at        timestamptz not null,
    undone_by_id     uuid,
    undone_at        timestamptz,
    check ((undone_at is null) = (undone_by_id is null)),
    foreign key (organisation_id, kept_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, merged_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, merged_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, undone_by_id) references identity.account (organisation_id, account_id)
);
create unique index company_merged_once on companies.company_merge (organisation_id, merged_id) where undone_at is null;
create index company_merge_of_kept on companies.company_merge (organisation_id, kept_id) where undone_at is null;
call platform.belongs_to_organisation('companies.company_merge');
grant select on companies.company_merge to fodfaeste_app;

-- The rows that moved, and those that stayed since the kept one has the same.
create table companies.company_merge_move (
    company_merge_id uuid    not null references companies.company_merge on delete cascade,
    organisation_id  uuid    not null references identity.organisation,
    place            text    not null,
    row_key          jsonb   not null,
    moved            boolean not null
);
create index company_merge_move_of_merge on companies.company_merge_move (company_merge_id);
call platform.belongs_to_organisation('companies.company_merge_move');
grant select on companies.company_merge_move to fodfaeste_app;

-- Where something stands about a company.
create function companies.merge_places() returns table (place text, keys text[])
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select format('%I.%I', n.nspname, c.relname),
           array(select a.attname::text
                   from pg_index i
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                  where i.indrelid = c.oid and i.indisprimary and a.attname not in ('organisation_id', 'company_id'))
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r'
       and n.nspname in ('companies', 'discovery', 'placements', 'matching', 'privacy', 'links', 'documents')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
       and (n.nspname, c.relname) <> ('companies', 'company')
     order by 1;
end;
revoke execute on function companies.merge_places() from public;

-- @param moment when it is done
create function companies.merge_companies(kept uuid, merged uuid, id uuid, moment timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    k companies.company;
    m companies.company;
    p record;
    r jsonb;
    many integer;
    this_row text;
    stood jsonb := '{}';
    laid jsonb := '{}';
begin
    perform 1 from companies.company c
      where c.organisation_id = platform.current_organisation() and c.company_id in (kept, merged)
      order by c.company_id for update;
    select * into k from companies.company c
     where c.company_id = kept and c.organisation_id = platform.current_organisation() and c.merged_into_id is null;
    select * into m from companies.company c
     where c.company_id = merged and c.organisation_id = platform.current_organisation() and c.merged_into_id is null;
    if k.company_id is null or m.company_id is null then
        raise no_data_found using message = 'both must be here';
    end if;
    if platform.current_role_name() not in ('EMPLOYMENT_MANAGER', 'CONSULTANT') then
        raise insufficient_privilege using message = 'only who keeps the companies merges them';
    end if;
    insert into companies.company_merge (company_merge_id, organisation_id, kept_id, merged_id, merged_name, merged_cvr, merged_by_id, merged_at)
    values (id, k.organisation_id, kept, merged, m.name, m.cvr, platform.current_account(), moment);
    for p in select * from companies.merge_places() loop
        this_row := (select string_agg(format('to_jsonb(t.%1$I) = $4 -> %1$L', key), ' and ') from unnest(p.keys) key);
        for r in execute format('select to_jsonb(x) from (select %s from %s where organisation_id = $1 and company_id = $2) x',
                (select string_agg(quote_ident(key), ', ') from unnest(p.keys) key), p.place)
                using k.organisation_id, merged loop
            begin
                execute format('update %s t set company_id = $1 where t.organisation_id = $2 and t.company_id = $3 and %s', p.place, this_row)
                    using kept, k.organisation_id, merged, r;
                get diagnostics many = row_count;
            exception when unique_violation or exclusion_violation then
                many := 0;
            end;
            insert into companies.company_merge_move values (id, k.organisation_id, p.place, r, many > 0);
        end loop;
    end loop;
    -- empty fields are filled, and of two wishes the one that asks less of the company stands
    laid := jsonb_strip_nulls(jsonb_build_object(
        'contact_name', case when k.contact_name is null then m.contact_name end,
        'contact_email', case when k.contact_email is null then m.contact_email end,
        'contact_phone', case when k.contact_phone is null then m.contact_phone end,
        'industry', case when k.industry is null then m.industry end,
        'industry_version', case when k.industry is null and m.industry is not null then m.industry_version end,
        'employer', case when k.employer is null then m.employer end,
        'contact_by_id', case when k.contact_by_id is null then m.contact_by_id end,
        'max_contacts_per_month', case when m.max_contacts_per_month < coalesce(k.max_contacts_per_month, 1000) then m.max_contacts_per_month end,
        'paused_until', case when m.paused_until > coalesce(k.paused_until, date '2000-01-01') then m.paused_until end,
        'ordinary_by_month', case when m.ordinary_by_month || k.ordinary_by_month <> k.ordinary_by_month
                                  then m.ordinary_by_month || k.ordinary_by_month end));
    stood := coalesce((select jsonb_object_agg(key, to_jsonb(k) -> key) from jsonb_object_keys(laid) key), '{}');
    -- the whole row as it is to be, so that each column keeps its type
    update companies.company c
       set (contact_name, contact_email, contact_phone, industry, industry_version, employer, contact_by_id, max_contacts_per_month, paused_until,
            ordinary_by_month, updated_at)
         = (select n.contact_name, n.contact_email, n.contact_phone, n.industry, n.industry_version, n.employer, n.contact_by_id,
                   n.max_contacts_per_month, n.paused_until, n.ordinary_by_month, now()
              from jsonb_populate_record(c, laid) n)
     where c.company_id = kept;
    update companies.company_merge set was = stood, put = laid where company_merge_id = id;
    update companies.company set merged_into_id = kept, updated_at = now() where company_id = merged;
end $$;

-- Each has again what came from each; what was added since stays with the kept one, and a field that somebody changed since stays as it is.
create function companies.undo_merge(id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    g companies.company_merge;
    v companies.company_merge_move;
    now_is jsonb;
begin
    select * into g from companies.company_merge
     where company_merge_id = id and organisation_id = platform.current_organisation() and undone_at is null for update;
    if g.company_merge_id is null then
        raise no_data_found using message = 'there is nothing to undo';
    end if;
    if platform.current_role_name() not in ('EMPLOYMENT_MANAGER', 'CONSULTANT') then
        raise insufficient_privilege using message = 'only who keeps the companies parts them';
    end if;
    perform 1 from companies.company c where c.company_id in (g.kept_id, g.merged_id) order by c.company_id for update;
    for v in select * from companies.company_merge_move where company_merge_id = id and moved loop
        execute format('update %s t set company_id = $1 where t.organisation_id = $2 and t.company_id = $3 and %s', v.place,
            (select string_agg(format('to_jsonb(t.%1$I) = $4 -> %1$L', key), ' and ') from jsonb_object_keys(v.row_key) key))
            using g.merged_id, g.organisation_id, g.kept_id, v.row_key;
    end loop;
    select coalesce(jsonb_object_agg(key, g.was -> key) filter (where to_jsonb(c) -> key = g.put -> key), '{}') into now_is
      from companies.company c, jsonb_object_keys(g.put) key
     where c.company_id = g.kept_id;
    update companies.company c
       set (contact_name, contact_email, contact_phone, industry, industry_version, employer, contact_by_id, max_contacts_per_month, paused_until,
            ordinary_by_month, updated_at)
         = (select n.contact_name, n.contact_email, n.contact_phone, n.industry, n.industry_version, n.employer, n.contact_by_id,
                   n.max_contacts_per_month, n.paused_until, n.ordinary_by_month, now()
              from jsonb_populate_record(c, now_is) n)
     where c.company_id = g.kept_id;
    update companies.company set merged_into_id = null, updated_at = now() where company_id = g.merged_id;
    update companies.company_merge set undone_at = clock_timestamp(), undone_by_id = platform.current_account() where company_merge_id = id;
end $$;

-- How much there is of each.
create function companies.merge_counts(company uuid) returns table (place text, many bigint)
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    p record;
begin
    for p in select m.place as name from companies.merge_places() m loop
        if has_table_privilege(p.name, 'select') then
            return query execute format(
                'select %L::text, count(*) from %s where organisation_id = platform.current_organisation() and company_id = $1 having count(*) > 0',
                p.name, p.name) using company;
        end if;
    end loop;
end $$;

-- The number of each double, and the company that it is now.
create function companies.merged_numbers() returns table (merged_cvr text, kept_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select m.cvr::text, m.merged_into_id
      from companies.company m
     where m.organisation_id = platform.current_organisation() and m.merged_into_id is not null;
end;
revoke execute on function companies.merge_companies(uuid, uuid, uuid, timestamptz), companies.undo_merge(uuid), companies.merge_counts(uuid),
    companies.merged_numbers() from public;
grant execute on function companies.merge_places(), companies.merge_companies(uuid, uuid, uuid, timestamptz), companies.undo_merge(uuid),
    companies.merge_counts(uuid), companies.merged_numbers() to fodfaeste_app;
do $grant$ begin
    if has_table_privilege('fodfaeste_intake', 'companies.company', 'select') then
        grant execute on function companies.merged_numbers() to fodfaeste_intake;
    end if;
end $grant$;
