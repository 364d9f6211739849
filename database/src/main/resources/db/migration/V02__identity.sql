-- Organisations, those who work there, and how they sign in.

create schema identity;
grant usage on schema identity to fodfaeste_app;

create table identity.organisation (
    organisation_id uuid        primary key,
    name            text        not null check (name <> ''),
    created_at      timestamptz not null default now()
);
call platform.belongs_to_organisation('identity.organisation');
grant select on identity.organisation to fodfaeste_app;

create table identity.account (
    account_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    name            text        not null check (name <> ''),
    email           text        check (email like '%_@_%'),
    role            text        not null check (role in
        ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER', 'ENTERPRISE_SUPERVISOR', 'ADMINISTRATOR')),
    -- the enterprise that a supervisor stands in; refers to companies.workplace
    workplace_id    uuid,
    active          boolean     not null default true,
    created_at      timestamptz not null default now(),
    unique (organisation_id, account_id),
    unique (organisation_id, role, name)
);
-- one address signs in to one organisation
create unique index account_email on identity.account (lower(email));
call platform.belongs_to_organisation('identity.account');
grant select, insert, update on identity.account to fodfaeste_app;

-- Nobody may select a hash: it is reached through sign_in_account alone.
create table identity.credential (
    account_id      uuid        primary key references identity.account on delete cascade,
    organisation_id uuid        not null references identity.organisation,
    password_hash   text        not null,
    changed_at      timestamptz not null default now()
);
call platform.belongs_to_organisation('identity.credential');
grant insert on identity.credential to fodfaeste_app;
grant update (password_hash, changed_at) on identity.credential to fodfaeste_app;
grant select (account_id, organisation_id) on identity.credential to fodfaeste_app;

create function identity.sign_in_account(wanted_email text)
    returns table (account_id uuid, organisation_id uuid, organisation_name text, name text, email text, role text,
                   workplace_id uuid, password_hash text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.account_id, a.organisation_id, o.name, a.name, a.email, a.role, a.workplace_id, c.password_hash
      from identity.account a
      join identity.organisation o on o.organisation_id = a.organisation_id
      join identity.credential c on c.account_id = a.account_id
     where lower(a.email) = lower(wanted_email) and a.active;
end;

-- Sign-ins that failed, by address and by where from, for the lock-out; kept outside the organisations,
-- since an unknown address has none. The address is stored as a hash.
create table identity.failed_sign_in (
    failed_sign_in_id bigint      generated always as identity primary key,
    email_hash        bytea       not null,
    remote_address    text        not null,
    failed_at         timestamptz not null
);
create index failed_sign_in_email on identity.failed_sign_in (email_hash, failed_at);
create index failed_sign_in_remote on identity.failed_sign_in (remote_address, failed_at);

create function identity.record_failed_sign_in(email text, remote text, at timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from identity.failed_sign_in where failed_at < at - interval '1 day';
    insert into identity.failed_sign_in (email_hash, remote_address, failed_at)
    values (sha256(convert_to(lower(email), 'UTF8')), remote, at);
end;

create function identity.failed_sign_ins(email text, remote text, since timestamptz)
    returns table (of_email integer, of_remote integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select (select count(*)::integer from identity.failed_sign_in
             where email_hash = sha256(convert_to(lower(email), 'UTF8')) and failed_at >= since),
           (select count(*)::integer from identity.failed_sign_in
             where remote_address = remote and failed_at >= since);
end;

create function identity.forget_failed_sign_ins(email text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from identity.failed_sign_in where email_hash = sha256(convert_to(lower(email), 'UTF8'));
end;

-- A new house: the first organisation with its first administrator. Refused to everyone but the set-up.
create function identity.found_organisation(
    new_organisation uuid, organisation_name text, new_account uuid, account_name text, account_email text, account_hash text)
    returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into identity.organisation (organisation_id, name) values (new_organisation, organisation_name);
    insert into identity.account (account_id, organisation_id, name, email, role)
    values (new_account, new_organisation, account_name, account_email, 'ADMINISTRATOR');
    insert into identity.credential (account_id, organisation_id, password_hash)
    values (new_account, new_organisation, account_hash);
end;

create function identity.organisation_count() returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select count(*) from identity.organisation;
end;

grant execute on all functions in schema identity to fodfaeste_app;
