-- The person's own page by link: what was seen of them, what is shared, who looked, what happens now, their staircase, and their word on it. A link is about
-- a proposal or about a person.

alter table links.link
    alter column proposal_id drop not null,
    add column person_id uuid,
    add constraint link_to_the_person check ((purpose = 'PERSON') = (person_id is not null)),
    add constraint link_of_a_proposal check (proposal_id is not null or purpose not in ('COMPANY_COURSE', 'REPRESENTATIVE')),
    add foreign key (organisation_id, person_id) references people.person (organisation_id, person_id);
create index link_person on links.link (organisation_id, person_id, made_at desc) where person_id is not null;
grant select (person_id) on links.link to fodfaeste_app;

alter table links.link drop constraint link_purpose_check;
alter table links.link add constraint link_purpose_check check (purpose in ('COMPANY_COURSE', 'REPRESENTATIVE', 'PERSON'));
-- a person's page has more languages than the screens
alter table links.link drop constraint link_language_check;
alter table links.link add constraint link_language_check check (language ~ '^[a-z]{2,3}$');

alter table links.visit drop constraint visit_kind_check;
alter table links.visit add constraint visit_kind_check check (kind in
    ('CODE_SENT', 'OPENED', 'YES', 'NO', 'CALL_ME', 'TAKEN_BACK', 'GOES', 'OTHER_DAYS', 'WISHES', 'DOCUMENT', 'SHARING', 'PAUSE', 'DISAGREES'));
alter table links.call_wanted drop constraint call_wanted_kind_check;
alter table links.call_wanted add constraint call_wanted_kind_check check (kind in
    ('CALL', 'WORRY', 'OTHER_DAYS', 'SAID_NO', 'TOOK_BACK', 'PAUSE', 'DISAGREES'));

-- What was typed belongs to the proposal or to the person, too.
alter table links.typed drop constraint typed_pkey;
alter table links.typed
    alter column proposal_id drop not null,
    add column person_id uuid,
    add constraint typed_about_one check (num_nonnulls(proposal_id, person_id) = 1),
    add constraint typed_once unique nulls not distinct (organisation_id, proposal_id, person_id, purpose, address, field),
    add foreign key (organisation_id, person_id) references people.person (organisation_id, person_id);

-- The columns of a link stand in it, one more now.
create or replace function links.live(secret bytea) returns setof links.link
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select l.* from links.link l
     where l.secret_hash = secret and l.shut_at is null and l.expires_on >= platform.today();
end;

create or replace function links.keep(field text, words text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from links.typed t using links.link l, links.session s
     where l.secret_hash = decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex') and l.shut_at is null
       and s.link_id = l.link_id and s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex')
       and t.organisation_id = l.organisation_id and t.proposal_id is not distinct from l.proposal_id
       and t.person_id is not distinct from l.person_id and t.purpose = l.purpose and t.address = l.address and t.field = keep.field;
    insert into links.typed (organisation_id, proposal_id, person_id, purpose, address, field, words, at)
    select l.organisation_id, l.proposal_id, l.person_id, l.purpose, l.address, keep.field, keep.words, clock_timestamp()
      from links.link l join links.session s on s.link_id = l.link_id
     where l.secret_hash = decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex') and l.shut_at is null
       and s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex')
       and keep.words <> '';
end $$;

create or replace view links.kept with (security_barrier) as
    select t.field, t.words
      from links.link l
      join links.typed t on t.organisation_id = l.organisation_id and t.proposal_id is not distinct from l.proposal_id
                        and t.person_id is not distinct from l.person_id and t.purpose = l.purpose and t.address = l.address
     where l.link_id = links.acting();

create or replace view links.acting_link with (security_barrier) as
    select l.link_id, l.organisation_id, o.name as organisation, l.purpose, l.proposal_id, coalesce(p.person_id, l.person_id) as person_id, l.receiver,
           l.made_by_id, l.expires_on, a.name as worker, a.phone as worker_phone, l.language
      from links.link l
      join identity.organisation o on o.organisation_id = l.organisation_id
      join identity.account a on a.account_id = l.made_by_id
      left join matching.proposal p on p.organisation_id = l.organisation_id and p.proposal_id = l.proposal_id
     where l.link_id = links.acting();

-- With the person go the links to them.
create function links.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from links.typed t where t.organisation_id = new.organisation_id and t.person_id = new.person_id;
    delete from links.link l where l.organisation_id = new.organisation_id and l.person_id = new.person_id;
    return null;
end $$;
revoke execute on function links.forgets() from public;
create trigger zz_forgets_links after update of erased_on on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function links.forgets();

-- A link opens to the address that stands on the person: where another one is written there, those that went to the one before open nothing any more. Nor do
-- those to somebody who was written down twice and is another now.
create function links.shuts_what_went_elsewhere() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update links.link l set shut_at = links.moment(), shut_by_id = coalesce(platform.current_account(), l.made_by_id)
     where l.organisation_id = new.organisation_id and l.person_id = new.person_id and l.shut_at is null
       and (new.merged_into_id is not null
            or l.channel = 'MAIL' and old.email is distinct from new.email and l.address is distinct from new.email
            or l.channel = 'SMS' and old.phone is distinct from new.phone);
    return null;
end $$;
revoke execute on function links.shuts_what_went_elsewhere() from public;
create trigger zz_shuts_what_went_elsewhere after update of merged_into_id, email, phone on people.person
    for each row when (old.merged_into_id is distinct from new.merged_into_id or old.email is distinct from new.email
                       or old.phone is distinct from new.phone)
    execute function links.shuts_what_went_elsewhere();

-- As in V150 each question stands twice: …_shown for those who send, by their own rights, and person_… for the link that acts, by the owner's. Of a person
-- who is erased, or was written down twice and is now another, there is nothing.
do $views$
declare
    each record;
begin
    for each in select * from (values
        -- who goes with the person, and whether they said yes to being shown at all
        ('team', $q$
    select p.organisation_id, p.person_id, p.first_name, o.name as organisation, k.name as consultant, k.phone as consultant_phone,
           s.name as social_worker, s.phone as social_worker_phone,
           exists (select from privacy.consent y where y.person_id = p.person_id and y.withdrawn_on is null) as may_be_shown
      from people.person p
      join identity.organisation o on o.organisation_id = p.organisation_id
      left join identity.account k on k.account_id = p.consultant_id
      left join identity.account s on s.account_id = p.social_worker_id
     where p.erased_on is null and p.merged_into_id is null $q$),
        -- what was seen of them, and of which there is a photo; never the notes of who saw it
        ('sighting', $q$
    select n.organisation_id, n.person_id, n.observation_id, n.dimension, n.level, n.seen_on, n.seen_by, n.times_seen, n.edition,
           f.observation_id is not null as photo
      from discovery.observation n
      left join discovery.photo f on f.organisation_id = n.organisation_id and f.observation_id = n.observation_id
     where n.withdrawn_at is null $q$),
        -- what they said yes to and is in force
        ('share', $q$
    select i.organisation_id, i.person_id, i.shared_item_id, i.item, i.level, i.words, i.receiver, c.name as company, i.purpose, i.said_how,
           i.approved_on, i.expires_on, i.edition, i.photo_of_id
      from discovery.shared_item i
      left join companies.company c on c.company_id = i.company_id
     where i.withdrawn_on is null and i.expires_on >= platform.today() $q$),
        -- who looked at what is kept of them, by craft and day: ninety days back. A receiver of a link is no craft of ours; their own looks are left out.
        ('look', $q$
    select e.organisation_id, e.person_id, (e.at at time zone 'Europe/Copenhagen')::date as day,
           case when e.detail like 'by link, %' then 'BY_LINK' else coalesce(a.role, 'OTHER') end as craft,
           e.subject in ('case-room') or e.subject like 'case-room/%' as case_room
      from privacy.log_entry e
      left join identity.account a on a.account_id = e.account_id
     where e.person_id is not null and e.action in ('READ', 'EXPORT') and e.detail <> 'by link, PERSON'
       and e.at > (platform.today() - 90)::timestamptz $q$),
        -- talks to come in which they take part
        ('talk', $q$
    select t.organisation_id, t.person_id, b.booking_id, b.day, b.begins_at, b.minutes, b.place, b.interpreter, w.name as workplace,
           (select string_agg(a.name, ', ' order by a.name) from placements.booking_worker k join identity.account a on a.account_id = k.account_id
             where k.organisation_id = b.organisation_id and k.booking_id = b.booking_id) as workers
      from placements.booking b
      join placements.course t on t.organisation_id = b.organisation_id and t.course_id = b.course_id and t.outcome is null
      join companies.workplace w on w.workplace_id = t.workplace_id
     where b.with_person and b.cancelled_on is null and b.day >= platform.today() $q$),
        -- what was agreed at a talk and is not done: by whom, until when
        ('action', $q$
    select t.organisation_id, t.person_id, x.action_point_id, x.words, x.who, x.until_on
      from placements.action_point x
      join placements.course t on t.organisation_id = x.organisation_id and t.course_id = x.course_id and t.outcome is null
     where x.done_on is null $q$),
        -- hours a week, course by course
        ('course', $q$
    select t.organisation_id, t.person_id, t.course_id, t.instrument, t.starts_on, t.ends_on, t.minutes_per_week, t.outcome, w.name as workplace,
           (select coalesce(jsonb_agg(jsonb_build_object('from', h.from_on, 'minutesPerWeek', h.minutes_per_week, 'wageMinutes', h.wage_minutes)
                                      order by h.from_on), '[]')
              from placements.hours_step h where h.organisation_id = t.organisation_id and h.course_id = t.course_id) as steps,
           d.words as next_step, d.talk_on as next_talk_on
      from placements.course t
      join companies.workplace w on w.workplace_id = t.workplace_id
      left join lateral (select x.words, x.talk_on from placements.named_step x
                          where x.organisation_id = t.organisation_id and x.course_id = t.course_id and t.outcome is null
                          order by x.number desc limit 1) d on true
     where t.outcome is distinct from 'CANCELLED' $q$),
        -- what is agreed for them and is not laid in yet: what they are asked, what they said, and who else is waited for
        ('agreement', $q$
    select p.organisation_id, p.person_id, p.proposal_id, p.work, c.name as company, w.name as workplace, w.address, a.version, a.starts_on, a.ends_on,
           coalesce(a.minutes_per_week, p.minutes_per_week) as minutes_per_week, a.wage_minutes, a.instrument, a.tasks, a.week, a.place, a.next_step,
           num_nulls(a.starts_on, a.instrument, a.purpose, a.next_step, a.step_up) = 0
               and 'PERSON' = any (a.parties || a.added) and not 'PERSON' = any (a.left_out) as asked,
           not exists (select from (select distinct on (s.party) s.yes, s.version
                                      from matching.answer s
                                     where s.organisation_id = p.organisation_id and s.proposal_id = p.proposal_id and s.party <> 'PERSON'
                                     order by s.party, s.answered_at desc, s.answer_id desc) other
                        where not other.yes and other.version between a.substance and a.version) as open,
           said.yes as said_yes, said.answered_at as said_at,
           array(select q from unnest(a.parties || a.added) q
                  where q <> 'PERSON' and not q = any (a.left_out)
                    and not exists (select from (select x.yes, x.version from matching.answer x
                                                  where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id and x.party = q
                                                  order by x.answered_at desc, x.answer_id desc limit 1) y
                                     where y.yes and y.version between a.substance and a.version)) as waits_for,
           t.course_id is not null as laid_in
      from matching.proposal p
      join companies.workplace w on w.workplace_id = p.workplace_id
      join companies.company c on c.company_id = w.company_id
      join lateral (select x.* from matching.agreement x
                     where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id
                     order by x.version desc limit 1) a on true
      join lateral (select x.kind from matching.decision x
                     where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id
                     order by x.decided_at desc, x.decision_id desc limit 1) d on true
      left join lateral (select x.yes, x.answered_at, x.version from matching.answer x
                          where x.organisation_id = p.organisation_id and x.proposal_id = p.proposal_id and x.party = 'PERSON'
                          order by x.answered_at desc, x.answer_id desc limit 1) said
        on said.yes is not null and said.version between a.substance and a.version
      left join placements.course t on t.organisation_id = p.organisation_id and t.proposal_id = p.proposal_id and t.outcome is null
     where d.kind = 'PROPOSED' and (t.course_id is null or t.starts_on > platform.today()) $q$)
        ) v (name, question) loop
        execute format('create view links.%s_of_person with (security_invoker) as select %s q.* from (%s) q',
            each.name, case each.name when 'look' then 'distinct' else '' end, each.question);
        execute format('create view links.person_%s with (security_barrier) as select %s s.* from links.link l'
            ' join people.person n on n.person_id = l.person_id and n.erased_on is null and n.merged_into_id is null'
            ' join (%s) s on s.organisation_id = l.organisation_id and s.person_id = l.person_id where l.link_id = links.acting() and l.purpose = ''PERSON''',
            each.name, case each.name when 'look' then 'distinct' else '' end, each.question);
        execute format('grant select on links.%s_of_person to fodfaeste_app', each.name);
        execute format('grant select on links.person_%s to fodfaeste_links', each.name);
    end loop;
end $views$;

-- A photo of their work, sealed with the house's key, as long as what it belongs to is not taken back.
create view links.person_photo with (security_barrier) as
    select f.observation_id, f.content_sealed
      from links.link l
      join people.person n on n.person_id = l.person_id and n.erased_on is null and n.merged_into_id is null
      join discovery.observation s on s.organisation_id = l.organisation_id and s.person_id = l.person_id and s.withdrawn_at is null
      join discovery.photo f on f.organisation_id = s.organisation_id and f.observation_id = s.observation_id
     where l.link_id = links.acting() and l.purpose = 'PERSON';
grant select on links.person_photo to fodfaeste_links;

-- Whom among the people of theirs somebody is to call.
create view links.person_call_open with (security_invoker) as
    select w.call_wanted_id, l.person_id, l.organisation_id, coalesce(n.consultant_id, n.social_worker_id, l.made_by_id) as for_id, l.receiver, l.address,
           n.first_name, n.last_name, w.kind, w.words, w.wanted_at
      from links.call_wanted w
      join links.link l on l.organisation_id = w.organisation_id and l.link_id = w.link_id
      join people.person n on n.person_id = l.person_id
     where w.called_at is null;
grant select on links.person_call_open to fodfaeste_app;
