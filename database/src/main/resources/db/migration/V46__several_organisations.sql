-- Somebody may work in several organisations: an address is one account's within an organisation, each account has a password of its own, and
-- who signs in is let into those that the password fits.
drop index identity.account_email;
create unique index account_email on identity.account (organisation_id, lower(email));
create index account_sign_in on identity.account (lower(email));

-- Wrong passwords at an address count against each of its accounts. A right one and a new one clear those before it, but for their own account
-- alone: whoever keeps the accounts of one organisation cannot lift the lock of another's.
alter table identity.credential add column failures_cleared_to bigint not null default 0;

drop function identity.sign_in_account(text);
create function identity.sign_in_accounts(wanted_email text, since timestamptz)
    returns table (account_id uuid, organisation_id uuid, organisation_name text, name text, role text, workplace_id uuid,
                   password_hash text, password_changed_at timestamptz, failed integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.account_id, a.organisation_id, o.name, a.name, a.role, a.workplace_id, c.password_hash, c.changed_at,
           (select count(*)::integer from identity.failed_sign_in f
             where f.email_hash = sha256(convert_to(lower(wanted_email), 'UTF8'))
               and f.failed_at >= since and f.failed_sign_in_id > c.failures_cleared_to)
      from identity.account a
      join identity.organisation o on o.organisation_id = a.organisation_id
      join identity.credential c on c.account_id = a.account_id
     where lower(a.email) = lower(wanted_email) and a.active
     order by o.name, a.account_id;
end;

drop function identity.forget_failed_sign_ins(text);
-- Who acts clears those of the own organisation alone; nobody acts yet at the moment of signing in.
create function identity.clear_failed_sign_ins(of_account uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update identity.credential
       set failures_cleared_to = (select coalesce(max(f.failed_sign_in_id), 0) from identity.failed_sign_in f)
     where account_id = of_account
       and organisation_id = coalesce(platform.current_organisation(), organisation_id);
end;

revoke execute on function identity.sign_in_accounts(text, timestamptz), identity.clear_failed_sign_ins(uuid) from public;
grant execute on function identity.sign_in_accounts(text, timestamptz), identity.clear_failed_sign_ins(uuid) to fodfaeste_app;

-- Sessions are found by account from now on, not by address; those under way end once.
delete from platform.spring_session;
