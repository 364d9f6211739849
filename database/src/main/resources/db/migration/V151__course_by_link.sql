-- What the company reads and says by link beside the coming colleague: its own wishes, the documents that it may have, the talks that it takes part in.
-- As in V150 each question stands twice: for those who send, by their own rights, and for the link that acts.

do $views$
declare
    wishes constant text := $wishes$
    select p.proposal_id, c.max_contacts_per_month, c.paused_until, c.version
      from matching.proposal p
      join companies.workplace w on w.workplace_id = p.workplace_id
      join companies.company c on c.company_id = w.company_id
     where exists (select from privacy.consent y where y.person_id = p.person_id and y.withdrawn_on is null)
    $wishes$;
    document constant text := $document$
    select p.proposal_id, d.issued_document_id, d.kind, d.issued_at, d.content
      from matching.proposal p
      join placements.course t on t.organisation_id = p.organisation_id and t.proposal_id = p.proposal_id
      join documents.issued_document d on d.organisation_id = p.organisation_id and d.course_id = t.course_id
     where d.kind in ('PACK', 'AGREEMENT')
       and exists (select from privacy.consent y where y.person_id = p.person_id and y.withdrawn_on is null)
    $document$;
    talk constant text := $talk$
    select p.proposal_id, b.booking_id, b.day, b.begins_at, b.minutes, b.place
      from matching.proposal p
      join placements.course t on t.organisation_id = p.organisation_id and t.proposal_id = p.proposal_id and t.outcome is null
      join placements.booking b on b.organisation_id = p.organisation_id and b.course_id = t.course_id
     where b.contact is not null and b.cancelled_on is null and b.day >= platform.today()
       and exists (select from privacy.consent y where y.person_id = p.person_id and y.withdrawn_on is null)
    $talk$;
    each record;
begin
    for each in select * from (values ('wishes', wishes), ('document', document), ('talk', talk)) v (name, question) loop
        execute format('create view links.%s_shown with (security_invoker) as %s', each.name, each.question);
        execute format('create view links.company_%s with (security_barrier) as select s.* from links.link l join (%s) s'
            ' on s.proposal_id = l.proposal_id where l.link_id = links.acting() and l.purpose = ''COMPANY_COURSE''', each.name, each.question);
        execute format('grant select on links.%s_shown to fodfaeste_app', each.name);
        execute format('grant select on links.company_%s to fodfaeste_links', each.name);
    end loop;
end $views$;
