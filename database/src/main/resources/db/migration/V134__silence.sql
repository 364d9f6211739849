-- A talk that is due and that nobody has written about is a signal that climbs: to whoever last stood in for the consultant, then to the manager.
create table placements.follow_up_policy (
    organisation_id uuid    primary key references identity.organisation,
    -- days after the day when the talk was due
    deputy_days     integer not null check (deputy_days between 1 and 60),
    manager_days    integer not null check (manager_days between 1 and 60),
    check (deputy_days <= manager_days)
);
call platform.belongs_to_organisation('placements.follow_up_policy');
call platform.has_versions('placements.follow_up_policy', 'deputy_days', 'manager_days');
create policy decided_by_the_manager on placements.follow_up_policy as restrictive for insert
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on placements.follow_up_policy as restrictive for update
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on placements.follow_up_policy to fodfaeste_app;
grant update (deputy_days, manager_days) on placements.follow_up_policy to fodfaeste_app;

-- What I dag tells of the courses, by one question, each with whom it is for. Who stands in today is told what the one away is told (V94), so
-- silence asks for the colleague who last stood in. A talk that was held later than another was due ends the silence about it.
create view placements.follow_up_signal with (security_invoker = true) as
    select t.organisation_id, 'TALK'::text as kind, t.course_id, t.first_name, t.last_name, t.due_on as day,
           null::time as begins_at, null::text as words,
           array[t.consultant_id, t.social_worker_id] as account_ids, false as for_manager
      from placements.coming_talk t
    union all
    select s.organisation_id, 'SILENCE', s.course_id, s.first_name, s.last_name, s.due_on, null, null,
           case when s.due_on <= platform.today() - coalesce(p.deputy_days, 3)
                then array(select a.deputy_id from identity.absence a
                            where a.organisation_id = s.organisation_id and a.account_id = s.consultant_id and a.deputy_id is not null
                              and a.first_day <= platform.today()
                            order by a.first_day desc limit 1)
                else '{}'::uuid[] end,
           s.due_on <= platform.today() - coalesce(p.manager_days, 7)
      from (select t.organisation_id, t.course_id, t.first_name, t.last_name, t.consultant_id, min(t.due_on) as due_on
              from placements.coming_talk t
             where t.due_on < platform.today()
               and not exists (select from placements.follow_up h
                                where h.organisation_id = t.organisation_id and h.course_id = t.course_id and h.held_on >= t.due_on)
             group by 1, 2, 3, 4, 5) s
      left join placements.follow_up_policy p on p.organisation_id = s.organisation_id
    union all
    select b.organisation_id, 'BOOKING', b.course_id, p.first_name, p.last_name, b.day, b.begins_at, null,
           array(select w.account_id from placements.booking_worker w
                  where w.organisation_id = b.organisation_id and w.booking_id = b.booking_id),
           false
      from placements.booking b
      join placements.course c on c.organisation_id = b.organisation_id and c.course_id = b.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where b.cancelled_on is null and b.day >= platform.today() and c.outcome is null
    union all
    select a.organisation_id, 'ACTION_POINT', a.course_id, p.first_name, p.last_name, a.until_on, null, a.words,
           array[p.consultant_id, p.social_worker_id], false
      from placements.action_point a
      join placements.course c on c.organisation_id = a.organisation_id and c.course_id = a.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where a.done_on is null and a.until_on < platform.today() and c.outcome is null;
grant select on placements.follow_up_signal to fodfaeste_app;
