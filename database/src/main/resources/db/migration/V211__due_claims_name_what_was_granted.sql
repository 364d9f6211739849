-- A claim that is due says of what it is: a mentor's has another last day than the subsidy of the course.
create or replace view grants.due with (security_invoker = true) as
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.consultant_id, c.workplace_name, c.instrument,
           'START' as what, c.starts_on as due_on, 'COURSE' as application_kind
      from placements.course_line c
     where c.grant_state in ('AWAITED', 'REFUSED') and c.outcome is null
    union all
    select s.organisation_id, s.course_id, s.first_name, s.last_name, s.consultant_id, s.workplace_name, s.instrument,
           'COMPLAINT', s.complain_by, s.kind
      from grants.standing s
     where s.stands in ('REFUSED', 'REVOKED') and s.complain_by >= platform.today()
    union all
    select s.organisation_id, s.course_id, s.first_name, s.last_name, s.consultant_id, s.workplace_name, s.instrument,
           'END', s.until_on, s.kind
      from grants.standing s
     where s.stands = 'GRANTED' and s.outcome is null and s.until_on < coalesce(s.ends_on, 'infinity'::date)
       and not exists (select from grants.application x
                        where x.organisation_id = s.organisation_id and x.extends_id = s.application_id)
    union all
    select s.organisation_id, s.course_id, s.first_name, s.last_name, s.consultant_id, s.workplace_name, s.instrument,
           'CLAIM', s.unclaimed, s.kind
      from grants.standing s
     where s.unclaimed is not null
    union all
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.consultant_id, c.workplace_name, c.instrument,
           'UNSAID', c.starts_on, 'COURSE'
      from placements.course_line c
      join placements.course x on x.organisation_id = c.organisation_id and x.course_id = c.course_id
     where x.outcome is null and x.grant_state is null and x.grant_unsaid_since is not null;
