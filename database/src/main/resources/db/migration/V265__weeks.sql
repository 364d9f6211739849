-- What lies in a week, day by day, for the pages that draw one.

-- Who is at a workplace by a course, and when: by the days that were agreed last, or, where none were, on the days on which the person can come
-- and at no time of the day. Who does not come on a day is told so, and never why. A function that takes the Monday, so that a person or a
-- workplace is found by index before the days are counted out.
create function matching.days_at_work(monday date)
    returns table (organisation_id uuid, course_id uuid, person_id uuid, first_name text, last_name text, consultant_id uuid,
                   workplace_id uuid, workplace_name text, work text, minutes_per_week integer, day date, begins_at time, ends_at time,
                   away boolean, awaits_grant boolean)
    language sql stable parallel safe
begin atomic
    select c.organisation_id, c.course_id, c.person_id, p.first_name, p.last_name, p.consultant_id,
           c.workplace_id, w.name, c.work,
           coalesce((select s.minutes_per_week + s.wage_minutes
                       from placements.hours_step s
                      where s.organisation_id = c.organisation_id and s.course_id = c.course_id and s.from_on <= monday + n.n
                      order by s.from_on desc
                      limit 1), c.minutes_per_week),
           monday + n.n, (agreed.at ->> 'from')::time, (agreed.at ->> 'until')::time,
           exists (select from placements.course_absence a
                    where a.organisation_id = c.organisation_id and a.course_id = c.course_id
                      and monday + n.n between a.first_day and a.last_day),
           coalesce(c.grant_state = 'AWAITED', false)
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
      left join lateral (select g.week
                           from matching.agreement g
                          where g.organisation_id = c.organisation_id and g.proposal_id = c.proposal_id
                          order by g.version desc
                          limit 1) last on true
     cross join generate_series(0, 6) n(n)
      left join lateral (select e.at
                           from jsonb_array_elements(last.week) e(at)
                          where e.at ->> 'day' = (array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[n.n + 1]
                          limit 1) agreed on true
     where c.outcome is distinct from 'CANCELLED'
       and c.grant_state is distinct from 'REFUSED'
       and c.starts_on <= monday + 6
       and coalesce(c.ends_on, monday + 6) >= monday
       and monday + n.n between c.starts_on and coalesce(c.ends_on, monday + 6)
       and case when jsonb_array_length(coalesce(last.week, '[]')) > 0 then agreed.at is not null
                else p.available_days & (1 << n.n) <> 0 end;
end;
revoke execute on function matching.days_at_work(date) from public;
grant execute on function matching.days_at_work(date) to fodfaeste_app;

-- What a week tells of the courses beside who is where: talks that are booked or due, first and last days, steps of the hours ladder, and what
-- was to be done by a day; each with whom of ours it is for.
create view placements.week_mark with (security_invoker = true) as
    select b.organisation_id, 'BOOKING'::text as kind, b.course_id, c.person_id, c.workplace_id, p.first_name, p.last_name,
           w.name as workplace_name, b.day, b.begins_at, b.minutes, b.place as words, b.with_person, b.contact is not null as with_workplace,
           array(select x.account_id from placements.booking_worker x
                  where x.organisation_id = b.organisation_id and x.booking_id = b.booking_id) as account_ids
      from placements.booking b
      join placements.course c on c.organisation_id = b.organisation_id and c.course_id = b.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where b.cancelled_on is null
    union all
    select c.organisation_id, 'START', c.course_id, c.person_id, c.workplace_id, p.first_name, p.last_name, w.name, c.starts_on, null, null, c.work,
           true, true, array[p.consultant_id, p.social_worker_id]
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where c.outcome is distinct from 'CANCELLED'
    union all
    select c.organisation_id, 'END', c.course_id, c.person_id, c.workplace_id, p.first_name, p.last_name, w.name, c.ends_on, null, null, c.work,
           true, true, array[p.consultant_id, p.social_worker_id]
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where c.outcome is distinct from 'CANCELLED' and c.ends_on is not null
    union all
    select c.organisation_id, 'STEP', c.course_id, c.person_id, c.workplace_id, p.first_name, p.last_name, w.name, s.from_on, null,
           s.minutes_per_week + s.wage_minutes, null, true, true, array[p.consultant_id, p.social_worker_id]
      from placements.hours_step s
      join placements.course c on c.organisation_id = s.organisation_id and c.course_id = s.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where c.outcome is distinct from 'CANCELLED' and s.from_on > c.starts_on
    union all
    select f.organisation_id, 'TALK', c.course_id, c.person_id, c.workplace_id, p.first_name, p.last_name, w.name, f.due_on, null, null, null,
           false, false, array[p.consultant_id, p.social_worker_id]
      from placements.follow_up f
      join placements.course c on c.organisation_id = f.organisation_id and c.course_id = f.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where f.held_on is null and c.outcome is null and (c.grant_state is null or c.grant_state = 'GRANTED')
    union all
    select a.organisation_id, 'ACTION_POINT', c.course_id, c.person_id, c.workplace_id, p.first_name, p.last_name, w.name, a.until_on, null, null,
           a.words, false, false, array[p.consultant_id, p.social_worker_id]
      from placements.action_point a
      join placements.course c on c.organisation_id = a.organisation_id and c.course_id = a.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id
     where a.done_on is null and c.outcome is null;
grant select on placements.week_mark to fodfaeste_app;
