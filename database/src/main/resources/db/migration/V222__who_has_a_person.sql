-- Who has a person, by name: told with the person in one question.
create view people.responsible with (security_invoker = true) as
    select p.organisation_id, p.person_id, c.name as consultant, s.name as social_worker
      from people.person p
      left join identity.account c on c.organisation_id = p.organisation_id and c.account_id = p.consultant_id
      left join identity.account s on s.organisation_id = p.organisation_id and s.account_id = p.social_worker_id;
grant select on people.responsible to fodfaeste_app;
