-- The employees' representative reads figures by link and makes the statement on the ratio (BAB § 65, stk. 6; LAB § 78): of the person there is nothing.

alter table links.link drop constraint link_purpose_check;
alter table links.link add constraint link_purpose_check check (purpose in ('COMPANY_COURSE', 'REPRESENTATIVE'));

do $views$
declare
    statement constant text := $statement$
    select p.proposal_id, p.organisation_id, o.name as organisation, c.name as company, w.name as workplace, w.p_number, w.ordinary_fte, w.supported_fte,
           greatest(coalesce(a.minutes_per_week, p.minutes_per_week),
                    (select max((s ->> 'minutesPerWeek')::integer) from jsonb_array_elements(a.steps) s)) as most_minutes,
           a.version, a.instrument, a.starts_on,
           num_nulls(a.starts_on, a.instrument, a.purpose, a.next_step, a.step_up) = 0
               and 'REPRESENTATIVE' = any (a.parties || a.added) and not 'REPRESENTATIVE' = any (a.left_out) as asked,
           d.kind = 'PROPOSED'
               and not exists (select from (select distinct on (s.party) s.yes, s.version
                                              from matching.answer s
                                             where s.organisation_id = p.organisation_id and s.proposal_id = p.proposal_id
                                               and s.party <> 'REPRESENTATIVE'
                                             order by s.party, s.answered_at desc, s.answer_id desc) other
                                where not other.yes and other.version between a.substance and a.version) as open,
           said.signer_name as said_by, said.answered_at as said_at, said.note as said_note,
           exists (select from placements.course t
                    where t.organisation_id = p.organisation_id and t.proposal_id = p.proposal_id and t.outcome is null) as laid_in
      from matching.proposal p
      join companies.workplace w on w.workplace_id = p.workplace_id
      join companies.company c on c.company_id = w.company_id
      join identity.organisation o on o.organisation_id = p.organisation_id
      join lateral (select x.* from matching.agreement x
                     where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id
                     order by x.version desc limit 1) a on true
      join lateral (select x.kind from matching.decision x
                     where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id
                     order by x.decided_at desc, x.decision_id desc limit 1) d on true
      left join lateral (select x.yes, x.signer_name, x.answered_at, x.version, x.note from matching.answer x
                          where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id and x.party = 'REPRESENTATIVE'
                          order by x.answered_at desc, x.answer_id desc limit 1) said
        on said.yes and said.version between a.substance and a.version
    $statement$;
begin
    execute 'create view links.statement_shown with (security_invoker) as ' || statement;
    execute 'create view links.ratio_statement with (security_barrier) as
        select s.* from links.link l join (' || statement || ') s on s.proposal_id = l.proposal_id
         where l.link_id = links.acting() and l.purpose = ''REPRESENTATIVE''';
end $views$;
grant select on links.statement_shown to fodfaeste_app;
grant select on links.ratio_statement to fodfaeste_links;
