-- What waits for a manager's own yes or word, in one question: whom somebody asks to erase, talks about progress that have waited for a month, the draft of
-- the catalogue, and the rule packs that somebody else laid in. For whoever reads it, by the rights of each table.
create view people.waits_for_manager with (security_invoker = true) as
    (select e.organisation_id, 'ERASURE' as kind, e.reason as about, e.person_id, p.first_name, p.last_name, e.requested_at::date as since, 0::bigint as more
       from people.erasure e
       join people.person p on p.person_id = e.person_id
      where e.approved is null
      order by e.requested_at, e.erasure_id
      limit 20)
    union all
    (select d.organisation_id, 'PROGRESS', null, d.person_id, d.first_name, d.last_name, d.due_on, greatest(count(*) over () - 5, 0)
       from discovery.progress_due d
      where d.due_on < platform.today() - 31
      order by d.due_on, d.person_id
      limit 5)
    union all
    select c.organisation_id, 'CATALOGUE', null, null, null, null, null, 0
      from catalogue.draft c
     where c.changes <> '[]'
    union all
    (select r.organisation_id, 'RULE_PACK', r.name, null, null, null, r.laid_in_at::date, 0
       from rules.pack r
      where r.approved_at is null and r.ended_at is null and r.laid_in_by_id is distinct from platform.current_account()
      order by r.laid_in_at
      limit 5);
grant select on people.waits_for_manager to fodfaeste_app;
