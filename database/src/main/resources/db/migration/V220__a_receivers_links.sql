-- What else a receiver at a company has from us: their own links, listed on one page, each opened from there without another code, since whoever
-- reads the page has just shown that the address is theirs.

-- Theirs: the same name at the same address, in the same organisation. A colleague's links at a shared address are not among them.
create index link_receiver on links.link (organisation_id, lower(address), lower(receiver));

do $views$
declare
    course constant text := rtrim(pg_get_viewdef('links.course_shown'::regclass), ';');
    second constant text := rtrim(pg_get_viewdef('links.second_signer_shown'::regclass), ';');
    -- like the pages of the links themselves, it has nothing of a person whose yes to be shown is taken back
    theirs constant text := $theirs$
    select o.link_id, o.purpose, s.first_name, s.work, s.workplace, s.starts_on, s.laid_in,
           s.asked and s.open and s.said_yes is null and not s.laid_in and o.purpose <> 'DAILY_CONTACT' as waits,
           o.purpose <> 'DAILY_CONTACT' and s.said_yes is not null as answered,
           a.name as worker, a.phone as worker_phone, o.made_at, o.expires_on, o.expires_on >= platform.today() as live
      from links.link l
      join links.link o on o.organisation_id = l.organisation_id and o.channel = l.channel
                       and lower(o.address) = lower(l.address) and lower(o.receiver) = lower(l.receiver)
      join identity.account a on a.account_id = o.made_by_id
      join (%s) s on s.proposal_id = o.proposal_id
     where l.link_id = links.acting() and l.purpose in ('COMPANY_COURSE', 'SECOND_SIGNER', 'DAILY_CONTACT')
       and o.purpose in (%s) and o.link_id <> l.link_id and o.shut_at is null and o.expires_on >= platform.today() - 60
    $theirs$;
begin
    execute 'create view links.receivers_link with (security_barrier) as '
        || format(theirs, course, '''COMPANY_COURSE'', ''DAILY_CONTACT''')
        || ' union all ' || format(theirs, second, '''SECOND_SIGNER''');
end $views$;
grant select on links.receivers_link to fodfaeste_links;

-- Opens another of them: a further address of it, and a session, as a code would have begun.
--
-- @param opened which @param secret hash of the further address @param session hash of the session that begins @param minutes that it holds
-- @return whether it was opened; false for any link that is not a live one of the same receiver
create function links.open_other(opened uuid, secret bytea, session bytea, minutes integer) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    organisation uuid;
begin
    select k.organisation_id into organisation
      from links.receivers_link r join links.link k on k.link_id = r.link_id
     where r.link_id = opened and r.live;
    if organisation is null then
        return false;
    end if;
    insert into links.other_secret (secret_hash, link_id, organisation_id, made_at) values (secret, opened, organisation, links.moment());
    insert into links.session (session_hash, link_id, organisation_id, until_at)
    values (session, opened, organisation, clock_timestamp() + make_interval(mins => minutes));
    insert into links.visit (link_id, organisation_id, kind, at) values (opened, organisation, 'OPENED', links.moment());
    return true;
end $$;
revoke execute on function links.open_other(uuid, bytea, bytea, integer) from public;
grant execute on function links.open_other(uuid, bytea, bytea, integer) to fodfaeste_links;
