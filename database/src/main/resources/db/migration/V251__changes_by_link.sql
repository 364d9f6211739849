-- A company signs a change of a running course by its link, too: a later or an earlier last day, or other hours.

alter table matching.successor_answer drop constraint successor_answer_how_check;
alter table matching.successor_answer add constraint successor_answer_how_check
    check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING', 'ON_PAPER', 'BY_LINK'));

-- A no to it is seen to by somebody of ours.
alter table links.call_wanted drop constraint call_wanted_kind_check;
alter table links.call_wanted add constraint call_wanted_kind_check check (kind in
    ('CALL', 'WORRY', 'OTHER_DAYS', 'SAID_NO', 'NO_TO_CHANGE', 'TOOK_BACK', 'PAUSE', 'DISAGREES'));

-- The same question twice, as in V150: change_shown for those who send, by their own rights, and company_change for the link that acts. The reason stays
-- with those who wrote it: it may say more of the person than the company knows.
do $views$
declare
    change constant text := $change$
    select c.proposal_id, p.party, s.successor_id, s.number, s.kind, s.from_on, s.ends_on, s.minutes_per_week, s.wage_minutes,
           s.in_force_at is not null as in_force,
           -- it takes this signature, and nobody has said no to it
           p.party = any (s.parties) and s.in_force_at is null
               and not exists (select from matching.successor_answer n
                                where n.organisation_id = s.organisation_id and n.successor_id = s.successor_id and not n.yes) as asked,
           a.yes as said_yes, a.signer_name as said_by, a.answered_at as said_at
      from placements.course c
      join matching.successor s on s.organisation_id = c.organisation_id and s.course_id = c.course_id
     cross join (values ('COMPANY'), ('SECOND_SIGNER')) p (party)
      left join matching.successor_answer a
        on a.organisation_id = s.organisation_id and a.successor_id = s.successor_id and a.party = p.party
     where c.proposal_id is not null and c.outcome is null and s.dropped_at is null and s.kind <> 'CANCELLATION'
    $change$;
    course constant text := rtrim(pg_get_viewdef('links.course_shown'::regclass), ';');
    second constant text := rtrim(pg_get_viewdef('links.second_signer_shown'::regclass), ';');
    -- as in V220, and a change that waits for the receiver waits, too
    theirs constant text := $theirs$
    select o.link_id, o.purpose, s.first_name, s.work, s.workplace, s.starts_on, s.laid_in,
           o.purpose <> 'DAILY_CONTACT' and (s.asked and s.open and s.said_yes is null and not s.laid_in
               or exists (select from (%s) g where g.proposal_id = s.proposal_id and g.asked and g.said_yes is null
                             and g.party = case o.purpose when 'SECOND_SIGNER' then 'SECOND_SIGNER' else 'COMPANY' end)) as waits,
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
    execute 'create view links.change_shown with (security_invoker) as ' || change;
    execute 'create view links.company_change with (security_barrier) as
        select s.* from links.link l join (' || change || ') s
            on s.proposal_id = l.proposal_id and s.party = case l.purpose when ''SECOND_SIGNER'' then ''SECOND_SIGNER'' else ''COMPANY'' end
         where l.link_id = links.acting() and l.purpose in (''COMPANY_COURSE'', ''SECOND_SIGNER'', ''DAILY_CONTACT'')
           and exists (select from links.company_course)';
    execute 'create or replace view links.receivers_link with (security_barrier) as '
        || format(theirs, change, course, '''COMPANY_COURSE'', ''DAILY_CONTACT''')
        || ' union all ' || format(theirs, change, second, '''SECOND_SIGNER''');
end $views$;
grant select on links.change_shown to fodfaeste_app;
grant select on links.company_change to fodfaeste_links;
