-- What was said or is missing by link, for whom of ours it waits: one question for the page of the day.
create view links.waiting with (security_invoker) as
    select m.organisation_id, m.booked_by_id as for_id, case when m.waits then 'INTERPRETER_WAITS' else 'INTERPRETER_NO' end as kind, m.course_id,
           m.booking_id, null::uuid as proposal_id, m.names as receiver, m.language, m.day, null::text as first_name, null::text as last_name,
           null::text as workplace_name
      from links.interpreter_missing m
    union all
    select q.organisation_id, q.for_id, 'QUESTION', q.course_id, null, null, q.receiver, null, (q.asked_at at time zone 'Europe/Copenhagen')::date,
           q.first_name, q.last_name, null
      from links.question_open q
    union all
    select c.organisation_id, c.for_id, 'REMINDED', c.course_id, null, c.proposal_id, c.receiver, null, (c.at at time zone 'Europe/Copenhagen')::date,
           null, null, null
      from links.call_instead c
    union all
    select u.organisation_id, u.for_id, u.kind, u.course_id, null, null, u.said_by, null, (u.recorded_at at time zone 'Europe/Copenhagen')::date,
           u.first_name, u.last_name, u.workplace_name
      from grants.unseen u;
grant select on links.waiting to fodfaeste_app;
