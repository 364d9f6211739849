-- Wrong passwords cost time, and more each time: per account (or per address, where nobody has it), and per network. What is counted is
-- counted here, in one statement and by the database's own clock, so that any number of nodes and of guesses at once are counted right; and
-- before the password is looked at, so that guesses that come together are no more than those that come one by one.
--
-- An account that somebody guesses at stays open where its owner usually signs in: a device that a right password came from has a count of
-- its own, and so has the network (OWASP, «Slow down online guessing attacks with device cookies»).

drop function identity.sign_in_accounts(text, timestamptz), identity.record_failed_sign_in(text, text, timestamptz),
    identity.failed_sign_ins(text, text, timestamptz), identity.clear_failed_sign_ins(uuid);
alter table identity.credential drop column failures_cleared_to;
drop table identity.failed_sign_in;

create table identity.guess (
    -- hash of what is counted: an account, an address, a network, an account at a place
    subject    bytea       primary key check (length(subject) = 32),
    account_id uuid        references identity.account on delete cascade,
    wrong      integer     not null check (wrong >= 0),
    open_at    timestamptz not null,
    last_at    timestamptz not null
);
create index guess_last on identity.guess (last_at);
create index guess_account on identity.guess (account_id);

-- Where a right password came from: hash of a device's secret, or of a network.
create table identity.usual_place (
    account_id uuid        not null references identity.account on delete cascade,
    place      bytea       not null check (length(place) = 32),
    last_at    timestamptz not null,
    primary key (account_id, place)
);

create function identity.guess_hash(what text) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp
    return sha256(convert_to(what, 'UTF8'));

create function identity.known_place(of_account uuid, places bytea[]) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select place from identity.usual_place
     where account_id = of_account and place = any (places)
     order by place limit 1;
end;

-- What a guess at an account counts against: the account at this device, at this network, or everywhere else.
create function identity.guess_subject(of_account uuid, network text, devices bytea[]) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp
    return identity.guess_hash(of_account || ' ' || coalesce(
        identity.known_place(of_account, devices),
        identity.known_place(of_account, array[identity.guess_hash('network ' || network)]),
        '')::text);

-- One guess more, or false while the subject is closed. After free of them each closes it, twice as long as the one before.
create function identity.take_guess(
    of_subject bytea, of_account uuid, free integer, first interval, longest interval) returns boolean
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from identity.guess where subject = of_subject and open_at > clock_timestamp()) then
        return false;
    end if;
    insert into identity.guess as g (subject, account_id, wrong, open_at, last_at)
    values (of_subject, of_account, 1, clock_timestamp(), clock_timestamp())
    on conflict (subject) do update set
        wrong = case when g.last_at < clock_timestamp() - interval '1 day' then 1 else g.wrong + 1 end,
        open_at = clock_timestamp() + case
            when g.last_at < clock_timestamp() - interval '1 day' or g.wrong + 1 < free then interval '0'
            else least(first * power(2, least(g.wrong + 1 - free, 20)), longest) end,
        last_at = clock_timestamp()
    where g.open_at <= clock_timestamp();
    return found;
end $$;

-- A guess that was none is given back; where it had closed the subject, that is open again when it was the last free one.
create function identity.give_back_guess(of_subject bytea, free integer) returns void
    language sql set search_path = pg_catalog, pg_temp
begin atomic
    update identity.guess set
        wrong = greatest(wrong - 1, 0),
        open_at = case when wrong - 1 < free then least(open_at, clock_timestamp()) else open_at end
     where subject = of_subject;
end;

-- Five at an account, then 30 seconds to a quarter of an hour; 50 from a network (IPv4 address, IPv6 /64) and 200 from a wide one
-- (IPv6 /48), then one second to five minutes. A known device does not wait for its network.
--
-- @param wide null where the network has no wider one
-- @return for each account of the address whether its password may be tried; where nobody has the address one row without an account
create function identity.may_guess(address text, network text, wide text, devices bytea[])
    returns table (account_id uuid, may_try boolean)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    accounts uuid[] := array(
        select a.account_id from identity.account a where lower(a.email) = lower(address) and a.active order by a.account_id);
    network_open boolean := true;
begin
    if cardinality(accounts) = 0
        or exists (select from unnest(accounts) each where identity.known_place(each, devices) is null) then
        network_open := identity.take_guess(identity.guess_hash('network ' || network), null, 50, '1 second', '5 minutes')
            and (wide is null
                or identity.take_guess(identity.guess_hash('network ' || wide), null, 200, '1 second', '5 minutes'));
    end if;
    if cardinality(accounts) = 0 then
        account_id := null;
        may_try := network_open and identity.take_guess(
            identity.guess_hash('address ' || lower(address)), null, 5, '30 seconds', '15 minutes');
        return next;
    end if;
    foreach account_id in array accounts loop
        may_try := (network_open or identity.known_place(account_id, devices) is not null)
            and identity.take_guess(
                identity.guess_subject(account_id, network, devices), account_id, 5, '30 seconds', '15 minutes');
        return next;
    end loop;
end $$;

-- The password fitted some of the accounts that were open: what was counted for these is forgotten where it was counted, and given back
-- for the others of the address, whose passwords were not guessed at.
create function identity.guessed_right(opened uuid[], fitting uuid[], network text, wide text, devices bytea[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    each uuid;
begin
    if exists (select from unnest(opened) o where identity.known_place(o, devices) is null) then
        perform identity.give_back_guess(identity.guess_hash('network ' || network), 50);
        perform identity.give_back_guess(identity.guess_hash('network ' || wide), 200);
    end if;
    foreach each in array array(select o from unnest(opened) o order by o) loop
        if each = any (fitting) then
            delete from identity.guess where subject = identity.guess_subject(each, network, devices);
        else
            perform identity.give_back_guess(identity.guess_subject(each, network, devices), 5);
        end if;
    end loop;
end $$;

-- Somebody signed in here. The device gets a new secret each time, so that a copied one is soon worth nothing. Places are kept for 400 days
-- after the last time, counts for a day.
create function identity.remember_place(of_account uuid, network text, device bytea, before bytea[]) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from identity.usual_place u where u.account_id = of_account and u.place = any (before);
    insert into identity.usual_place as u (account_id, place, last_at)
    select of_account, place, clock_timestamp()
      from unnest(array[identity.guess_hash('network ' || network), device]) place
    on conflict (account_id, place) do update set last_at = clock_timestamp();
    delete from identity.usual_place u
     where u.account_id = of_account and u.last_at < clock_timestamp() - interval '400 days';
    delete from identity.guess where subject in (
        select g.subject from identity.guess g
         where g.last_at < clock_timestamp() - interval '1 day'
         limit 1000 for update skip locked);
end $$;

-- With a new password the account begins anew: nothing is counted, and no place is known. Who acts does so in the own organisation alone.
create function identity.forget_guesses(of_account uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from identity.account a
                where a.account_id = of_account and a.organisation_id = platform.current_organisation()) then
        delete from identity.guess where account_id = of_account;
        delete from identity.usual_place where account_id = of_account;
    end if;
end $$;

create function identity.sign_in_accounts(wanted_email text)
    returns table (account_id uuid, organisation_id uuid, organisation_name text, name text, role text, workplace_id uuid,
                   password_hash text, password_changed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.account_id, a.organisation_id, o.name, a.name, a.role, a.workplace_id, c.password_hash, c.changed_at
      from identity.account a
      join identity.organisation o on o.organisation_id = a.organisation_id
      join identity.credential c on c.account_id = a.account_id
     where lower(a.email) = lower(wanted_email) and a.active
     order by o.name, a.account_id;
end;

revoke execute on function identity.known_place(uuid, bytea[]), identity.guess_subject(uuid, text, bytea[]),
    identity.take_guess(bytea, uuid, integer, interval, interval), identity.give_back_guess(bytea, integer),
    identity.may_guess(text, text, text, bytea[]), identity.guessed_right(uuid[], uuid[], text, text, bytea[]),
    identity.remember_place(uuid, text, bytea, bytea[]), identity.forget_guesses(uuid), identity.sign_in_accounts(text) from public;
grant execute on function identity.may_guess(text, text, text, bytea[]),
    identity.guessed_right(uuid[], uuid[], text, text, bytea[]), identity.remember_place(uuid, text, bytea, bytea[]),
    identity.forget_guesses(uuid), identity.sign_in_accounts(text) to fodfaeste_app;
