-- The log's chain is keyed: the hash of an entry is an HMAC-SHA256 with a key of its own, which the program derives from the house's key and a
-- nonce. Only the nonce is kept, so that whoever owns the database can compute no hash of an entry that they change or add. Entries from before
-- have no nonce; the first keyed one covers their hashes.

alter table privacy.log_entry add column nonce bytea check (length(nonce) = 16);
alter table privacy.log_entry drop constraint log_entry_action_check;
alter table privacy.log_entry add constraint log_entry_action_check check (action in
    ('READ', 'LIST', 'CHANGE', 'SEARCH', 'EXPORT', 'IMPORT', 'SIGN_IN', 'SIGN_OUT', 'DELETE', 'REFUSED'));

drop function privacy.check_chains(), privacy.check_chain(uuid);
drop function privacy.append_entry(text, text, text, uuid, text);

-- @param inner_pad, outer_pad  the entry's key, padded as HMAC does (RFC 2104): 64 bytes each
create function privacy.append_entry(
    actor text, action text, subject text, person uuid, detail text, nonce bytea, inner_pad bytea, outer_pad bytea) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    organisation uuid := platform.current_organisation();
    account uuid := platform.current_account();
    head privacy.log_head;
    following bigint;
    moment timestamptz;
    new_hash bytea;
begin
    insert into privacy.log_head (organisation_id, sequence, hash) values (organisation, 0, '\x'::bytea) on conflict do nothing;
    select * into head from privacy.log_head h where h.organisation_id = organisation for update;
    following := head.sequence + 1;
    moment := clock_timestamp();
    new_hash := sha256(outer_pad || sha256(inner_pad || head.hash || convert_to(concat_ws(
        E'\x1f', organisation, following, floor(extract(epoch from moment) * 1000000)::bigint, coalesce(account::text, ''), actor, action,
        subject, coalesce(person::text, ''), detail), 'UTF8')));
    insert into privacy.log_entry
        (organisation_id, sequence, at, account_id, actor, action, subject, person_id, detail, previous_hash, hash, nonce)
    values (organisation, following, moment, account, actor, action, subject, person, detail, head.hash, new_hash, nonce);
    update privacy.log_head h set sequence = following, hash = new_hash where h.organisation_id = organisation;
    return following;
end $$;
revoke execute on function privacy.append_entry(text, text, text, uuid, text, bytea, bytea, bytea) from public;
grant execute on function privacy.append_entry(text, text, text, uuid, text, bytea, bytea, bytea) to fodfaeste_app;

-- The operator checks the log of every organisation, entry by entry, since nothing that the database computes itself would prove anything.
create policy checked_by_the_operator on privacy.log_entry for select to fodfaeste_operator using (true);
create policy checked_by_the_operator on privacy.log_head for select to fodfaeste_operator using (true);
create policy named_by_the_operator on identity.organisation for select to fodfaeste_operator using (true);
grant select on privacy.log_entry, privacy.log_head to fodfaeste_operator;
grant select (organisation_id, name) on identity.organisation to fodfaeste_operator;

-- Every night the heads are written down outside the database.
create policy anchored_at_night on privacy.log_head for select to fodfaeste_jobs using (true);
grant usage on schema privacy to fodfaeste_jobs;
grant select on privacy.log_head to fodfaeste_jobs;
