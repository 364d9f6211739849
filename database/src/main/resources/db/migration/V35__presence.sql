-- Who is somewhere by a course, on which days of the week, and whether the place is our own: so Skriv op knows who is here today.
create view placements.presence with (security_invoker = true) as
    select c.organisation_id,
           c.person_id,
           c.workplace_id,
           c.starts_on,
           c.ends_on,
           k.own_enterprise,
           p.first_name,
           p.last_name,
           p.number,
           p.available_days
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
      join companies.company k on k.organisation_id = w.organisation_id and k.company_id = w.company_id
     where c.outcome is null;
grant select on placements.presence to fodfaeste_app;
