-- A course that waits for its grant has no talks that are due: nobody has begun.
create or replace view placements.coming_talk with (security_invoker = true) as
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
       and c.outcome is null
       and (c.grant_state is null or c.grant_state = 'GRANTED');
