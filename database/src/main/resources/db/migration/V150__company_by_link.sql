-- What a company sees of a coming course: what is agreed, and of the person the first name and what they said yes to. A yes that is taken back or
-- over takes its line with it, and the yes to be shown at all the whole.

-- The same question twice: course_shown and item_shown for those who send, who see by their own rights what the receiver will see, and company_course
-- and company_line for the link that acts, by the owner's.

do $views$
declare
    course constant text := $course$
    select p.proposal_id, p.organisation_id, w.company_id, p.workplace_id,
           o.name as organisation, n.first_name, c.name as company, w.name as workplace, w.address, w.postal_code,
           p.work, coalesce(a.minutes_per_week, p.minutes_per_week) as minutes_per_week,
           a.version, a.starts_on, a.ends_on, a.tasks, a.week, a.place, a.accommodations, a.wage_minutes, a.steps, a.mentor,
           c.contact_name, c.contact_phone is null and c.contact_email is null as reach_missing,
           w.ordinary_fte is null as ordinary_missing, w.supported_fte is null as supported_missing,
           -- the agreement is whole, and it takes the company's signature
           num_nulls(a.starts_on, a.instrument, a.purpose, a.next_step, a.step_up) = 0
               and 'COMPANY' = any (a.parties || a.added) and not 'COMPANY' = any (a.left_out) as asked,
           d.kind = 'PROPOSED'
               and not exists (select from (select distinct on (s.party) s.yes, s.version
                                              from matching.answer s
                                             where s.organisation_id = p.organisation_id and s.proposal_id = p.proposal_id and s.party <> 'COMPANY'
                                             order by s.party, s.answered_at desc, s.answer_id desc) other
                                where not other.yes and other.version between a.substance and a.version) as open,
           said.yes as said_yes, said.signer_name as said_by, said.answered_at as said_at,
           t.course_id is not null as laid_in
      from matching.proposal p
      join people.person n on n.person_id = p.person_id and n.erased_on is null
      join companies.workplace w on w.workplace_id = p.workplace_id
      join companies.company c on c.company_id = w.company_id
      join identity.organisation o on o.organisation_id = p.organisation_id
      join lateral (select x.* from matching.agreement x
                     where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id
                     order by x.version desc limit 1) a on true
      join lateral (select x.kind from matching.decision x
                     where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id
                     order by x.decided_at desc, x.decision_id desc limit 1) d on true
      left join lateral (select x.yes, x.signer_name, x.answered_at, x.version from matching.answer x
                          where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id and x.party = 'COMPANY'
                          order by x.answered_at desc, x.answer_id desc limit 1) said
        on said.yes is not null and said.version between a.substance and a.version
      left join placements.course t on t.organisation_id = p.organisation_id and t.proposal_id = p.proposal_id and t.outcome is null
     where exists (select from privacy.consent y where y.person_id = p.person_id and y.withdrawn_on is null)
    $course$;
    -- the things the person said yes to that the proposal's company sees today
    item constant text := $item$
    select p.proposal_id, i.shared_item_id
      from matching.proposal p
      join companies.workplace w on w.workplace_id = p.workplace_id
      join discovery.shared_item i on i.organisation_id = p.organisation_id and i.person_id = p.person_id
     where i.withdrawn_on is null
       and i.expires_on >= platform.today()
       and i.item <> 'CONTACT'
       and i.purpose in ('FIND_WORK', 'AGREE_COURSE')
       and (i.receiver = 'WORKPLACES' or (i.receiver = 'COMPANY' and i.company_id = w.company_id))
       and exists (select from privacy.consent y where y.person_id = p.person_id and y.withdrawn_on is null)
    $item$;
begin
    execute 'create view links.course_shown with (security_invoker) as ' || course;
    execute 'create view links.item_shown with (security_invoker) as ' || item;
    execute 'create view links.company_course with (security_barrier) as
        select s.* from links.link l join (' || course || ') s on s.proposal_id = l.proposal_id
         where l.link_id = links.acting() and l.purpose = ''COMPANY_COURSE''';
    execute 'create view links.company_line with (security_barrier) as
        select n.position, n.words from links.link l
          join links.line n on n.link_id = l.link_id
          join (' || item || ') i on i.proposal_id = l.proposal_id and i.shared_item_id = n.shared_item_id
         where l.link_id = links.acting() and l.purpose = ''COMPANY_COURSE''';
end $views$;

grant select on links.course_shown, links.item_shown to fodfaeste_app;
grant select on links.company_course, links.company_line to fodfaeste_links;

-- Who wants to be called, and by whom of ours: who goes with the person, or whoever made the link.
create view links.call_open with (security_invoker) as
    select w.call_wanted_id, l.proposal_id, l.organisation_id, coalesce(n.consultant_id, l.made_by_id) as for_id, l.receiver, l.address,
           c.name as company, p.work, w.kind, w.words, w.wanted_at
      from links.call_wanted w
      join links.link l on l.organisation_id = w.organisation_id and l.link_id = w.link_id
      join matching.proposal p on p.organisation_id = l.organisation_id and p.proposal_id = l.proposal_id
      join people.person n on n.person_id = p.person_id
      join companies.workplace k on k.workplace_id = p.workplace_id
      join companies.company c on c.company_id = k.company_id
     where w.called_at is null;
grant select on links.call_open to fodfaeste_app;

-- A signature by link.
alter table matching.answer drop constraint answer_how_check;
alter table matching.answer add constraint answer_how_check
    check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING', 'ON_PAPER', 'BY_LINK'));
