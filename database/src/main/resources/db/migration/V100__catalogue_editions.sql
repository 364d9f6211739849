-- Each organisation has its own edition of the catalogue over the one that comes with the program, which is edition 0. An edition that was put in
-- force is never changed: a later one takes its place, and what was seen or asked under an earlier one keeps its words.
create schema catalogue;
grant usage on schema catalogue to fodfaeste_app;

create table catalogue.edition (
    organisation_id uuid        not null references identity.organisation,
    number          integer     not null check (number > 0),
    -- the dimensions that are not as the program brings them
    dimensions      jsonb       not null check (jsonb_typeof(dimensions) = 'array'),
    -- what was done to the edition before, each with who drafted it
    changes         jsonb       not null check (jsonb_typeof(changes) = 'array'),
    reason          text        not null check (btrim(reason) <> '' and length(reason) <= 2000),
    -- the earlier edition that holds again, where one was taken back
    restores        integer     check (restores between 0 and number - 1),
    drafted_by_ids  uuid[]      not null default '{}',
    published_by_id uuid        not null default platform.current_account(),
    published_as    text        not null default platform.current_role_name(),
    published_at    timestamptz not null,
    primary key (organisation_id, number),
    -- two see it: who drafted something does not put it in force, unless as the manager
    check (published_as = 'EMPLOYMENT_MANAGER' or published_as = 'ADMINISTRATOR' and not published_by_id = any (drafted_by_ids)),
    foreign key (organisation_id, published_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('catalogue.edition');
grant select on catalogue.edition to fodfaeste_app;
grant insert (organisation_id, number, dimensions, changes, reason, restores, published_at) on catalogue.edition to fodfaeste_app;

-- What is to become the next edition; the row stays, so that its versions go on.
create table catalogue.draft (
    organisation_id uuid primary key references identity.organisation,
    changes         jsonb not null check (jsonb_typeof(changes) = 'array')
);
call platform.belongs_to_organisation('catalogue.draft');
call platform.has_versions('catalogue.draft', 'changes');
create policy drafted_by_administrators on catalogue.draft as restrictive for insert
    with check (platform.current_role_name() = 'ADMINISTRATOR');
create policy changed_by_administrators on catalogue.draft as restrictive for update
    using (platform.current_role_name() = 'ADMINISTRATOR');
grant select, insert on catalogue.draft to fodfaeste_app;
grant update (changes) on catalogue.draft to fodfaeste_app;

-- Who drafted is taken from the draft itself, and not from who puts it in force.
create function catalogue.names_drafters() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.restores is null then
        new.drafted_by_ids := array(
            select distinct (change ->> 'byId')::uuid
              from catalogue.draft d, jsonb_array_elements(d.changes) change
             where d.organisation_id = new.organisation_id);
    end if;
    return new;
end $$;
create trigger names_drafters before insert on catalogue.edition
    for each row execute function catalogue.names_drafters();

-- What is in force is drafted no more. An earlier edition that holds again leaves the draft as it is, but with another version: whoever saw it
-- saw it on another ground.
create function catalogue.empties_draft() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    drafted jsonb := coalesce((select d.changes from catalogue.draft d where d.organisation_id = new.organisation_id for update), '[]');
begin
    if new.restores is null and drafted <> new.changes then
        raise exception 'the draft is another than the one that is put in force';
    end if;
    insert into catalogue.draft as d (organisation_id, changes) values (new.organisation_id, '[]')
    on conflict (organisation_id) do update set
        changes = case when new.restores is null then '[]' else d.changes end,
        version = d.version + 1;
    return null;
end $$;
create trigger empties_draft after insert on catalogue.edition
    for each row execute function catalogue.empties_draft();
revoke execute on function catalogue.names_drafters(), catalogue.empties_draft() from public;

-- Each transaction begins by asking for the number, and keeps it to the end.
create function catalogue.edition_in_force(of_organisation uuid) returns integer
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select coalesce(max(number), 0) from catalogue.edition where organisation_id = of_organisation;
end;
create function catalogue.edition_now() returns integer
    language sql stable
    return coalesce(nullif(current_setting('fodfaeste.edition', true), '')::integer, 0);
revoke execute on function catalogue.edition_in_force(uuid), catalogue.edition_now() from public;
grant execute on function catalogue.edition_in_force(uuid), catalogue.edition_now() to fodfaeste_app;

-- The words under which it was seen, asked, or said yes to; without anybody saying so, those in force when the transaction began.
alter table discovery.observation add column edition integer not null default 0 check (edition >= 0);
alter table discovery.observation alter column edition set default catalogue.edition_now();
alter table discovery.shared_item add column edition integer not null default 0 check (edition >= 0);
alter table discovery.shared_item alter column edition set default catalogue.edition_now();
alter table companies.need add column edition integer not null default 0 check (edition >= 0);
alter table companies.need alter column edition set default catalogue.edition_now();

-- How much rests on a dimension is asked for one by one.
create index observation_dimension on discovery.observation (organisation_id, dimension) where withdrawn_at is null;
create index need_dimension on companies.need (organisation_id, dimension);

-- Boards are made anew.
alter table matching.change drop constraint change_kind_check;
alter table matching.change add check (kind in ('PERSON', 'COMPANY', 'COURSE', 'DECISION', 'CATALOGUE'));
call matching.feeds_boards('catalogue.edition', 'CATALOGUE', 'organisation_id');
