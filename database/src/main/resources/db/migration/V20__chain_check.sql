-- Whether an organisation's log is what was written: every entry's hash is taken again, every link followed, and the end held against
-- the head. first_broken is the first entry that is changed, missing or added; null when the chain is whole. Row-level security holds
-- in here, so that the program's reader checks the reader's own organisation alone.
create function privacy.check_chain(organisation uuid) returns table (entries bigint, first_broken bigint)
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    with link as (
        select e.sequence,
               e.hash,
               lag(e.sequence, 1, 0::bigint) over (order by e.sequence) + 1 as expected,
               e.previous_hash = lag(e.hash, 1, '\x'::bytea) over (order by e.sequence) as follows,
               e.hash = privacy.entry_hash(
                   e.previous_hash, e.organisation_id, e.sequence, e.at, e.account_id, e.actor, e.action, e.subject, e.person_id,
                   e.detail) as unchanged
          from privacy.log_entry e
         where e.organisation_id = organisation
    ), ending as (
        select l.sequence, l.hash from link l order by l.sequence desc limit 1
    )
    select (select count(*) from link),
           least(
               (select min(l.expected) from link l where l.sequence <> l.expected),
               (select min(l.sequence) from link l where not l.follows or not l.unchanged),
               (select case
                           when coalesce(h.sequence, 0) > coalesce(l.sequence, 0) then coalesce(l.sequence, 0) + 1
                           when h.sequence < l.sequence then h.sequence + 1
                           when h.hash is distinct from l.hash then l.sequence
                       end
                  from (select organisation as organisation_id) o
                  left join ending l on true
                  left join privacy.log_head h on h.organisation_id = o.organisation_id));
end;

-- For the operator, who belongs to no organisation: the same for every one of them, and nothing of what the entries say.
create function privacy.check_chains()
    returns table (organisation_id uuid, name text, entries bigint, first_broken bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select o.organisation_id, o.name, c.entries, c.first_broken
      from identity.organisation o
     cross join lateral privacy.check_chain(o.organisation_id) c
     order by o.name, o.organisation_id;
end;

revoke execute on function privacy.check_chain(uuid), privacy.check_chains() from public;
grant execute on function privacy.check_chain(uuid), privacy.check_chains() to fodfaeste_app;
