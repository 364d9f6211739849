-- The ground: the roles the program may take on, and whom a transaction speaks for.
--
-- fodfaeste_program  signs in; owns nothing, may do nothing until it takes on one of the roles below.
-- fodfaeste_app      the house without the closed room.
-- fodfaeste_case_room the closed room as well: social workers and employment managers.
-- fodfaeste_intake   may lay sealed case files into the closed room, and may not read them back.

do $$
declare name text;
begin
    foreach name in array array['fodfaeste_app', 'fodfaeste_case_room', 'fodfaeste_intake'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I nologin noinherit', name);
        end if;
    end loop;
    if not exists (select from pg_roles where rolname = 'fodfaeste_program') then
        create role fodfaeste_program login noinherit;
    end if;
end $$;

grant fodfaeste_app to fodfaeste_program;
grant fodfaeste_case_room to fodfaeste_program;
grant fodfaeste_intake to fodfaeste_program;
alter role fodfaeste_case_room inherit;
alter role fodfaeste_intake inherit;
grant fodfaeste_app to fodfaeste_case_room;
grant fodfaeste_app to fodfaeste_intake;

create schema platform;
grant usage on schema platform to fodfaeste_app;

create function platform.current_organisation() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('fodfaeste.organisation_id', true), '')::uuid;

create function platform.current_account() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('fodfaeste.account_id', true), '')::uuid;

create function platform.current_role_name() returns text
    language sql stable parallel safe
    return coalesce(current_setting('fodfaeste.role', true), '');

grant execute on all functions in schema platform to fodfaeste_app;

-- Every table of an organisation goes through here: its rows are seen and written by that organisation alone.
create procedure platform.belongs_to_organisation(owned regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', owned);
    execute format(
        'create policy own_organisation on %s using (organisation_id = platform.current_organisation())'
        ' with check (organisation_id = platform.current_organisation())', owned);
end $$;

-- Spring Session's own tables (session in the database); they hold no data about citizens.
create table platform.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36)     not null references platform.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to fodfaeste_app;
