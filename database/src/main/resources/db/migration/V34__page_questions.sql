-- What pages ask about courses in one question each, with the reader's own rights, so that the walls hold.

-- A course that is over, and at which company: what its patience follows from.
create view placements.ended_course with (security_invoker = true) as
    select c.organisation_id,
           w.company_id,
           c.course_id,
           c.ends_on as ended_on,
           c.outcome,
           c.stopped_by,
           c.led_to,
           c.outcome = 'STOPPED_EARLY' and c.led_to is null as stopped_early
      from placements.course c
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where c.outcome is not null;
grant select on placements.ended_course to fodfaeste_app;

-- A talk that nobody has held yet, with whom it is about and who goes with them.
create view placements.coming_talk with (security_invoker = true) as
    select f.organisation_id,
           f.due_on,
           c.course_id,
           c.ends_on,
           p.first_name,
           p.last_name,
           p.consultant_id,
           p.social_worker_id
      from placements.follow_up f
      join placements.course c on c.organisation_id = f.organisation_id and c.course_id = f.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where f.held_on is null
       and c.outcome is null;
grant select on placements.coming_talk to fodfaeste_app;

-- What the log tells of, without reading all of it: from each subject to the next one.
create index log_entry_subject on privacy.log_entry (organisation_id, subject);
create view privacy.log_subject with (security_invoker = true) as
    with recursive each (subject) as (
        (select subject from privacy.log_entry order by organisation_id, subject limit 1)
        union all
        select (select e.subject
                  from privacy.log_entry e
                 where e.subject > each.subject
                 order by e.organisation_id, e.subject
                 limit 1)
          from each
         where each.subject is not null)
    select subject from each where subject is not null;
grant select on privacy.log_subject to fodfaeste_app;
