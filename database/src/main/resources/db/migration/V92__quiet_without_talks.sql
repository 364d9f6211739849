-- Nobody is proposed for erasure of whom a talk was held lately, and no double beside the one who is kept: what lies in a double's room is theirs.
create or replace function people.propose_erasures(quiet_since date, at timestamptz) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with one as (
        select d.person_id, coalesce(d.merged_into_id, d.person_id) as now_id from people.person d
    ), quiet as (
        select p.organisation_id, p.person_id
          from people.person p
         where p.erased_on is null and p.merged_into_id is null
           and p.created_at < quiet_since and coalesce(p.referred_on, date '-infinity') < quiet_since
           and not exists (select from placements.course c where c.person_id = p.person_id
                            and (c.outcome is null or coalesce(c.ends_on, c.starts_on) >= quiet_since))
           and not exists (select from discovery.observation o where o.person_id = p.person_id and o.seen_on >= quiet_since)
           and not exists (select from discovery.progress_talk t where t.person_id = p.person_id and t.held_on >= quiet_since)
           and not exists (select from matching.proposal m where m.person_id = p.person_id and m.created_at >= quiet_since)
           and not exists (select from case_room.note n join one on one.person_id = n.person_id
                            where one.now_id = p.person_id and n.written_at >= quiet_since)
           and not exists (select from case_room.attachment f join one on one.person_id = f.person_id
                            where one.now_id = p.person_id and f.added_at >= quiet_since)
           and not exists (select from case_room.arrangement a join one on one.person_id = a.person_id
                            where one.now_id = p.person_id
                              and (a.written_at >= quiet_since or a.holds_until >= quiet_since and a.ended_on is null))
           and not exists (select from people.erasure e where e.person_id = p.person_id
                            and (e.approved is null or e.answered_at >= at - interval '1 year'))
    ), proposed as (
        insert into people.erasure (erasure_id, organisation_id, person_id, reason, requested_at)
        select gen_random_uuid(), q.organisation_id, q.person_id, 'RETENTION_OVER', at from quiet q
        returning 1
    )
    select count(*)::integer from proposed;
end;
