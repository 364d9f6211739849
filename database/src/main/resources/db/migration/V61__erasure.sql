-- A person is erased when two people have said yes. What names them goes, everywhere; what is only counted stays.

create table people.erasure (
    erasure_id         uuid        primary key,
    organisation_id    uuid        not null references identity.organisation,
    person_id          uuid        not null,
    reason             text        not null check (reason in
        ('RETENTION_OVER', 'PERSON_ASKED', 'REGISTERED_BY_MISTAKE', 'AUTHORITY_ASKED')),
    -- empty: what the rules say is due was proposed by the program, and nobody has asked yet
    requested_by_id    uuid,
    requested_at       timestamptz not null,
    answered_by_id     uuid,
    answered_at        timestamptz,
    approved           boolean,
    -- keyed hash of the organisation's number of the person, so that a file that still has them is known
    number_fingerprint bytea,
    check ((answered_at is null) = (answered_by_id is null) and (answered_at is null) = (approved is null)),
    -- two people
    check (approved is distinct from true or (requested_by_id is not null and answered_by_id <> requested_by_id)),
    unique (organisation_id, erasure_id),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, requested_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, answered_by_id) references identity.account (organisation_id, account_id)
);
create unique index erasure_open on people.erasure (organisation_id, person_id) where approved is null;
create index erasure_of_number on people.erasure (organisation_id, number_fingerprint) where number_fingerprint is not null;
call platform.belongs_to_organisation('people.erasure');
grant select, insert on people.erasure to fodfaeste_app;
grant update (reason, requested_by_id, requested_at, answered_by_id, answered_at, approved, number_fingerprint) on people.erasure to fodfaeste_app;

-- Who is erased is there no more for any part of the program; what refers to them still does.
alter table people.person add column erased_on date;
create policy not_erased on people.person as restrictive for select using (erased_on is null);

-- A word in all that was typed, wherever it was: in every table of the organisation but the log, which nobody changes, and the names of colleagues
-- and companies, which are other people's.
create function people.strike_out(organisation uuid, said text) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    place record;
    pattern text := '(?<![[:alnum:]])' || regexp_replace(said, '([.^$*+?()\[\]{}|\\-])', '\\\1', 'g') || '(?![[:alnum:]])';
begin
    for place in
        select format('%I.%I', n.nspname, c.relname) as tab, quote_ident(a.attname) as col, a.atttypid = 'jsonb'::regtype as is_json
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
          join pg_namespace n on n.oid = c.relnamespace
         where a.atttypid in ('text'::regtype, 'jsonb'::regtype) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           and n.nspname in ('people', 'companies', 'discovery', 'placements', 'matching', 'intake', 'identity')
           and (n.nspname, c.relname) not in (('identity', 'organisation'), ('identity', 'account'), ('identity', 'credential'),
               ('companies', 'company'), ('companies', 'workplace'))
           and ((n.nspname, c.relname) <> ('people', 'person') or a.attname = 'wishes')
           and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id')
    loop
        execute format(
            case when place.is_json
                then 'update %1$s set %2$s = regexp_replace(%2$s::text, $2, ''•••'', ''gi'')::jsonb where organisation_id = $1 and %2$s::text ~* $2'
                else 'update %1$s set %2$s = regexp_replace(%2$s, $2, ''•••'', ''gi'') where organisation_id = $1 and %2$s ~* $2' end,
            place.tab, place.col) using organisation, pattern;
    end loop;
end $$;

-- The key goes first: what it sealed nobody opens any more, here or in a backup. Then what is about the person alone, and what names them in
-- what is about others. Courses stay as days, hours and outcome, so that what is counted stays true.
create function people.erase(wanted uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    e people.erasure;
    p people.person;
    said text;
begin
    select * into e from people.erasure
     where erasure_id = wanted and organisation_id = platform.current_organisation() for update;
    if e.approved is distinct from true or e.answered_by_id is distinct from platform.current_account() then
        raise insufficient_privilege using message = 'two people must have said yes';
    end if;
    select * into p from people.person where person_id = e.person_id for update;
    insert into person_keys.destroyed (person_id, organisation_id) values (p.person_id, p.organisation_id);
    delete from person_keys.person_key where person_id = p.person_id;
    delete from case_room.note where person_id = p.person_id;
    delete from case_room.case_file where person_id = p.person_id;
    delete from people.team_member where person_id = p.person_id;
    delete from people.broken_glass where person_id = p.person_id;
    delete from privacy.consent where person_id = p.person_id;
    delete from discovery.observation where person_id = p.person_id;
    delete from matching.wish where person_id = p.person_id;
    update placements.course
       set purpose = null, next_step = null, led_to = null, proposal_id = null
     where person_id = p.person_id;
    update placements.course_event v set reason = '•••', led_to = null
      from placements.course c where c.course_id = v.course_id and c.person_id = p.person_id;
    update placements.follow_up f set agreed = null
      from placements.course c where c.course_id = f.course_id and c.person_id = p.person_id;
    delete from matching.agreement where proposal_id in (select proposal_id from matching.proposal where person_id = p.person_id);
    delete from matching.answer where proposal_id in (select proposal_id from matching.proposal where person_id = p.person_id);
    delete from matching.managers_decision where proposal_id in (select proposal_id from matching.proposal where person_id = p.person_id);
    delete from matching.decision where proposal_id in (select proposal_id from matching.proposal where person_id = p.person_id);
    delete from matching.proposal where person_id = p.person_id;
    delete from identity.sent_form where led_to like '%' || p.person_id || '%';
    -- what came up with a file lies sealed as a whole, and is not needed once it is read
    update intake.import_run set file_sealed = null
     where organisation_id = p.organisation_id and state not in ('READING', 'READY', 'WRITING');
    update people.person
       set number = 'slettet ' || left(p.person_id::text, 13), first_name = 'Slettet', last_name = null, phone = null, email = null,
           postal_code = null, mother_tongue = null, needs_interpreter = false, referred_on = null, municipality = null,
           social_worker_id = null, consultant_id = null, max_commute_minutes = null, available_from = null, available_until = null,
           wishes = null, erased_on = current_date, updated_at = now()
     where person_id = p.person_id;
    foreach said in array array[
        nullif(btrim(concat_ws(' ', p.first_name, p.last_name)), p.first_name),
        nullif(btrim(concat_ws(', ', p.last_name, p.first_name)), p.first_name),
        p.phone, p.email, p.number] loop
        if length(said) >= 4 then
            perform people.strike_out(p.organisation_id, said);
        end if;
    end loop;
end $$;
revoke execute on function people.strike_out(uuid, text), people.erase(uuid) from public;
grant execute on function people.erase(uuid) to fodfaeste_app;

-- Of whom nothing has happened since a day, and of whom nobody has been asked lately: proposed by nobody, for two people to answer.
create function people.propose_erasures(quiet_since date, at timestamptz) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with quiet as (
        select p.organisation_id, p.person_id
          from people.person p
         where p.erased_on is null
           and p.created_at < quiet_since and coalesce(p.referred_on, date '-infinity') < quiet_since
           and not exists (select from placements.course c where c.person_id = p.person_id
                            and (c.outcome is null or coalesce(c.ends_on, c.starts_on) >= quiet_since))
           and not exists (select from discovery.observation o where o.person_id = p.person_id and o.seen_on >= quiet_since)
           and not exists (select from matching.proposal m where m.person_id = p.person_id and m.created_at >= quiet_since)
           and not exists (select from case_room.note n where n.person_id = p.person_id and n.written_at >= quiet_since)
           and not exists (select from people.erasure e where e.person_id = p.person_id
                            and (e.approved is null or e.answered_at >= at - interval '1 year'))
    ), proposed as (
        insert into people.erasure (erasure_id, organisation_id, person_id, reason, requested_at)
        select gen_random_uuid(), q.organisation_id, q.person_id, 'RETENTION_OVER', at from quiet q
        returning 1
    )
    select count(*)::integer from proposed;
end;
revoke execute on function people.propose_erasures(date, timestamptz) from public;
grant usage on schema people to fodfaeste_jobs;
grant execute on function people.propose_erasures(date, timestamptz) to fodfaeste_jobs;
