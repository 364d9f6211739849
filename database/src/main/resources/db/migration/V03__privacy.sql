-- Keys per person, the append-only log, consent.

create schema privacy;
grant usage on schema privacy to fodfaeste_app;

-- A key per person, sealed under the house's key ring. Deleting the row forgets what it sealed, in every backup too.
create table privacy.person_key (
    person_id       uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    sealed_key      bytea       not null,
    created_at      timestamptz not null default now()
);
call platform.belongs_to_organisation('privacy.person_key');
grant select, insert, delete on privacy.person_key to fodfaeste_app;

-- Reads and changes, hash-chained per organisation. Written through append_entry alone; nobody may change or delete.
create table privacy.log_entry (
    organisation_id uuid        not null references identity.organisation,
    sequence        bigint      not null check (sequence > 0),
    at              timestamptz not null,
    account_id      uuid,
    actor           text        not null,
    action          text        not null check (action in
        ('READ', 'CHANGE', 'SEARCH', 'EXPORT', 'IMPORT', 'SIGN_IN', 'SIGN_OUT', 'DELETE')),
    -- what was looked at or changed, as the field calls it: profile, case room, course …
    subject         text        not null,
    person_id       uuid,
    detail          text        not null default '',
    previous_hash   bytea       not null,
    hash            bytea       not null,
    primary key (organisation_id, sequence)
);
create index log_entry_person on privacy.log_entry (organisation_id, person_id, sequence desc);
call platform.belongs_to_organisation('privacy.log_entry');
grant select on privacy.log_entry to fodfaeste_app;

create table privacy.log_head (
    organisation_id uuid   primary key references identity.organisation,
    sequence        bigint not null,
    hash            bytea  not null
);
call platform.belongs_to_organisation('privacy.log_head');
grant select on privacy.log_head to fodfaeste_app;

-- The bytes that an entry's hash is taken of; the check in the program builds the same.
create function privacy.entry_hash(
    previous bytea, organisation uuid, sequence bigint, at timestamptz, account uuid, actor text, action text, subject text,
    person uuid, detail text) returns bytea
    language sql immutable
    return sha256(previous || convert_to(concat_ws(
        E'\x1f', organisation, sequence, floor(extract(epoch from at) * 1000000)::bigint, coalesce(account::text, ''), actor, action,
        subject, coalesce(person::text, ''), detail), 'UTF8'));

create function privacy.append_entry(actor text, action text, subject text, person uuid, detail text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    organisation uuid := platform.current_organisation();
    account uuid := platform.current_account();
    head privacy.log_head;
    following bigint;
    moment timestamptz := clock_timestamp();
    new_hash bytea;
begin
    insert into privacy.log_head (organisation_id, sequence, hash) values (organisation, 0, '\x'::bytea) on conflict do nothing;
    select * into head from privacy.log_head h where h.organisation_id = organisation for update;
    following := head.sequence + 1;
    new_hash := privacy.entry_hash(
        head.hash, organisation, following, moment, account, actor, action, subject, person, detail);
    insert into privacy.log_entry
        (organisation_id, sequence, at, account_id, actor, action, subject, person_id, detail, previous_hash, hash)
    values (organisation, following, moment, account, actor, action, subject, person, detail, head.hash, new_hash);
    update privacy.log_head h set sequence = following, hash = new_hash where h.organisation_id = organisation;
    return following;
end $$;

revoke execute on function privacy.append_entry(text, text, text, uuid, text) from public;
grant execute on function privacy.append_entry(text, text, text, uuid, text) to fodfaeste_app;

create table privacy.consent (
    consent_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    -- PROFILE: the work-facing profile may be shown to a workplace
    purpose         text        not null check (purpose in ('PROFILE')),
    given_on        date        not null,
    withdrawn_on    date        check (withdrawn_on >= given_on),
    source          text        not null,
    created_at      timestamptz not null default now()
);
create unique index consent_in_force on privacy.consent (organisation_id, person_id, purpose) where withdrawn_on is null;
call platform.belongs_to_organisation('privacy.consent');
grant select, insert on privacy.consent to fodfaeste_app;
grant update (withdrawn_on) on privacy.consent to fodfaeste_app;
