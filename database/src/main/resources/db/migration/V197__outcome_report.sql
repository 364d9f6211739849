-- How courses with companies ended and how it went since, by the municipality that the person is from: counted, for a report that names nobody.
create view outcomes.report_line with (security_invoker = true) as
    select e.organisation_id, e.municipality, e.ended_year, e.person_id, l.part, l.what
      from (select c.organisation_id, c.course_id, c.person_id, p.municipality, extract(year from c.ends_on)::integer as ended_year,
                   c.outcome, c.step_up, c.led_to
              from placements.course c
              join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
             where c.outcome in ('COMPLETED', 'STOPPED_EARLY') and c.instrument <> 'OWN' and c.ends_on is not null
               and p.municipality is not null and p.erased_on is null and p.merged_into_id is null) e
      cross join lateral (
            select 'ENDED' as part, e.outcome as what
            union all
            select 'LED_TO', coalesce(e.step_up, case when e.led_to is null then 'NOTHING' else 'OTHER' end)
            union all
            select 'AFTER_' || k.months, k.situation
              from outcomes.outcome_check k
             where k.organisation_id = e.organisation_id and k.course_id = e.course_id) l;
grant select on outcomes.report_line to fodfaeste_app;
