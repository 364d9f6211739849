-- I dag with 2,000 running courses: what was asked of every row is asked once, and what is silent is found by its day.
-- A scalar question of its own is answered once, and a row's guard lets an index use what came of it; a function beside the row's guard is asked of each row.

create index follow_up_held on placements.follow_up (organisation_id, course_id, held_on) where held_on is not null;

create or replace view discovery.progress_due with (security_invoker = true) as
    select p.organisation_id,
           p.person_id,
           p.first_name,
           p.last_name,
           p.consultant_id,
           p.social_worker_id,
           talk.begun_on,
           talk.last_on,
           greatest(coalesce((talk.last_on + make_interval(months => (select discovery.months_between_talks())))::date, start.starts_on),
                    start.starts_on) as due_on
      from people.person p
     cross join lateral (
           select coalesce((select min(e.entered_on) from people.stage_entry e
                             where e.organisation_id = p.organisation_id
                               and e.person_id = p.person_id
                               and e.stage <> 'ENGAGEMENT'
                               and e.entered_on >= coalesce(p.referred_on, date '-infinity')),
                           p.referred_on, p.created_at::date) as starts_on
           offset 0) start
     cross join lateral (
           select max(t.held_on) filter (where t.done_at is null) as begun_on,
                  max(t.held_on) filter (where t.done_at is not null and t.withdrawn_at is null) as last_on
             from discovery.progress_talk t
            where t.organisation_id = p.organisation_id
              and t.person_id = p.person_id
           offset 0) talk
     where p.closed_on is null
       and p.stage <> 'ENGAGEMENT';

-- The first talk of each course that was due and that nobody has written about since: a talk held later than it was due ends the silence.
create view placements.silence with (security_invoker = true) as
    select f.organisation_id, c.course_id, c.person_id, min(f.due_on) as due_on
      from placements.follow_up f
      join placements.course c on c.organisation_id = f.organisation_id and c.course_id = f.course_id
      left join lateral (select h.held_on from placements.follow_up h
                          where h.organisation_id = f.organisation_id and h.course_id = f.course_id
                            and h.held_on is not null and h.held_on >= f.due_on
                          limit 1) since on true
     where f.held_on is null
       and f.due_on < (select platform.today())
       and since.held_on is null
       and c.outcome is null
       and (c.grant_state is null or c.grant_state = 'GRANTED')
     group by 1, 2, 3;
grant select on placements.silence to fodfaeste_app;

-- As it was (V134), with what climbs to a deputy and what climbs to the manager apart: whom it is for decides first what is looked for.
create or replace view placements.follow_up_signal with (security_invoker = true) as
    select t.organisation_id, 'TALK'::text as kind, t.course_id, t.first_name, t.last_name, t.due_on as day,
           null::time as begins_at, null::text as words,
           array[t.consultant_id, t.social_worker_id] as account_ids, false as for_manager
      from placements.coming_talk t
    union all
    select s.organisation_id, 'SILENCE', s.course_id, p.first_name, p.last_name, s.due_on, null, null, array[d.deputy_id], false
      from (select distinct on (a.organisation_id, a.account_id) a.organisation_id, a.account_id, a.deputy_id
              from identity.absence a
             where a.deputy_id is not null and a.first_day <= (select platform.today())
             order by a.organisation_id, a.account_id, a.first_day desc) d
      join people.person p on p.organisation_id = d.organisation_id and p.consultant_id = d.account_id
      join placements.silence s on s.organisation_id = p.organisation_id and s.person_id = p.person_id
     where s.due_on <= (select platform.today()) - (select coalesce((select deputy_days from placements.follow_up_policy), 3))
    union all
    select s.organisation_id, 'SILENCE', s.course_id, p.first_name, p.last_name, s.due_on, null, null, '{}'::uuid[], true
      from placements.silence s
      join people.person p on p.organisation_id = s.organisation_id and p.person_id = s.person_id
     where s.due_on <= (select platform.today()) - (select coalesce((select manager_days from placements.follow_up_policy), 7))
    union all
    select b.organisation_id, 'BOOKING', b.course_id, p.first_name, p.last_name, b.day, b.begins_at, null,
           array(select w.account_id from placements.booking_worker w
                  where w.organisation_id = b.organisation_id and w.booking_id = b.booking_id),
           false
      from placements.booking b
      join placements.course c on c.organisation_id = b.organisation_id and c.course_id = b.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where b.cancelled_on is null and b.day >= (select platform.today()) and c.outcome is null
    union all
    select a.organisation_id, 'ACTION_POINT', a.course_id, p.first_name, p.last_name, a.until_on, null, a.words,
           array[p.consultant_id, p.social_worker_id], false
      from placements.action_point a
      join placements.course c on c.organisation_id = a.organisation_id and c.course_id = a.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where a.done_on is null and a.until_on < (select platform.today()) and c.outcome is null;

-- As it was (V138), each kind from where few rows are: the day first, then the course. A word named later than another takes its place.
create index course_planned_end on placements.course (organisation_id, ends_on) where outcome is null and ends_on is not null;
create index step_to_confirm on placements.hours_step (organisation_id, from_on) where confirmed_at is null;
create index named_step_talk on placements.named_step (organisation_id, talk_on);

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
                                where later.organisation_id = n.organisation_id and later.course_id = n.course_id and later.number > n.number)) c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id;
