-- More courses that run, in every organisation: each person stands at so many workplaces, with talks behind and ahead.
create temp table more as
    select p.organisation_id, p.person_id, w.workplace_id, n, gen_random_uuid() as id,
           date '2026-11-16' - (abs(hashtext(p.person_id::text || n)) % 80) as starts
      from people.person p
      cross join generate_series(1, EACH) n
      join lateral (select workplace_id from (
                select workplace_id, row_number() over (order by workplace_id) as nth, count(*) over () as many
                  from companies.workplace where organisation_id = p.organisation_id) every
            where nth = 1 + (abs(hashtext('at ' || p.person_id || n)) % many)) w on true
     where not exists (select from placements.course c
                        where c.organisation_id = p.organisation_id and c.person_id = p.person_id and c.workplace_id = w.workplace_id);
insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, purpose, next_step, starts_on, ends_on, minutes_per_week)
    select id, organisation_id, person_id, workplace_id, 'WORK_PLACEMENT', 'Rense kaffemaskiner', 'Løntimer', 'Ni timer', starts, starts + 91, 360
      from more
    on conflict do nothing;
insert into placements.hours_step (course_id, organisation_id, from_on, minutes_per_week)
    select m.id, m.organisation_id, m.starts + 14 * k, 240 + 120 * k
      from more m join placements.course c on c.course_id = m.id, generate_series(0, 2) k;
insert into placements.follow_up (follow_up_id, organisation_id, course_id, due_on, held_on)
    select gen_random_uuid(), m.organisation_id, m.id, m.starts + 14 * k, case when m.starts + 14 * k < date '2026-11-20' then m.starts + 14 * k end
      from more m join placements.course c on c.course_id = m.id, generate_series(1, 6) k;
drop table more;
analyze placements.course, placements.hours_step, placements.follow_up;
