-- A course that ran already when it was laid in from a sheet, for which the law asks for a grant: since which day nobody has said whether it is there.
-- It goes on; but somebody is asked. What had not begun waits for its grant as every other course does.
alter table placements.course add column grant_unsaid_since date;

create index course_grant_unsaid on placements.course (organisation_id, grant_unsaid_since)
    where outcome is null and grant_state is null and grant_unsaid_since is not null;

-- Those that were laid in before, by the law as it is today.
update placements.course c set grant_unsaid_since = platform.today()
 where c.proposal_id is null and c.outcome is null and c.grant_state is null and c.starts_on >= date '2020-01-01'
   and c.instrument in ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'WAGE_SUBSIDY_PENSION', 'FLEX_JOB', 'MINI_FLEX_JOB', 'ADULT_APPRENTICE');

create or replace view placements.due_of_course with (security_invoker = true) as
    select c.organisation_id, c.course_id, p.first_name, p.last_name, w.name as workplace_name, p.consultant_id, c.kind, c.due_on
      from (select c.organisation_id, c.course_id, c.person_id, c.workplace_id, 'OVERDUE' as kind, c.ends_on as due_on
              from placements.course c
             where c.outcome is null and c.ends_on is not null and (c.grant_state is null or c.grant_state = 'GRANTED')
            union all
            select c.organisation_id, c.course_id, c.person_id, c.workplace_id, 'CONFIRM', s.from_on
              from placements.hours_step s
              join placements.course c on c.organisation_id = s.organisation_id and c.course_id = s.course_id
             where c.outcome is null and c.proposal_id is not null and (c.grant_state is null or c.grant_state = 'GRANTED')
               and s.from_on > c.starts_on and s.confirmed_at is null
            union all
            select c.organisation_id, c.course_id, c.person_id, c.workplace_id, 'TALK', n.talk_on
              from placements.named_step n
              join placements.course c on c.organisation_id = n.organisation_id and c.course_id = n.course_id
             where c.outcome is null and (c.grant_state is null or c.grant_state = 'GRANTED')
               and not exists (select from placements.named_step later
                                where later.organisation_id = n.organisation_id and later.course_id = n.course_id and later.number > n.number)
            union all
            select c.organisation_id, c.course_id, c.person_id, c.workplace_id, 'GRANT_UNSAID', c.grant_unsaid_since
              from placements.course c
             where c.outcome is null and c.grant_state is null and c.grant_unsaid_since is not null) c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id;

create or replace view grants.due with (security_invoker = true) as
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.consultant_id, c.workplace_name, c.instrument,
           'START' as what, c.starts_on as due_on
      from placements.course_line c
     where c.grant_state in ('AWAITED', 'REFUSED') and c.outcome is null
    union all
    select s.organisation_id, s.course_id, s.first_name, s.last_name, s.consultant_id, s.workplace_name, s.instrument,
           'COMPLAINT', s.complain_by
      from grants.standing s
     where s.stands in ('REFUSED', 'REVOKED') and s.complain_by >= platform.today()
    union all
    select s.organisation_id, s.course_id, s.first_name, s.last_name, s.consultant_id, s.workplace_name, s.instrument,
           'END', s.until_on
      from grants.standing s
     where s.stands = 'GRANTED' and s.outcome is null and s.until_on < coalesce(s.ends_on, 'infinity'::date)
       and not exists (select from grants.application x
                        where x.organisation_id = s.organisation_id and x.extends_id = s.application_id)
    union all
    select s.organisation_id, s.course_id, s.first_name, s.last_name, s.consultant_id, s.workplace_name, s.instrument,
           'CLAIM', s.unclaimed
      from grants.standing s
     where s.unclaimed is not null
    union all
    select c.organisation_id, c.course_id, c.first_name, c.last_name, c.consultant_id, c.workplace_name, c.instrument,
           'UNSAID', c.starts_on
      from placements.course_line c
      join placements.course x on x.organisation_id = c.organisation_id and x.course_id = c.course_id
     where x.outcome is null and x.grant_state is null and x.grant_unsaid_since is not null;
