-- A made-up country, the same on every machine: everything about a row follows from its number. Asks for the temporary tables
-- size (organisations, people, workplaces: of each organisation; password_hash) and dimension (id, bins). Nobody in it is real.

set session_replication_role = replica; -- rows fit each other by construction, and no board is up yet
set work_mem = '128MB';

-- 0 to below 1, uniform
create function pg_temp.chance(key text) returns double precision language sql immutable
    return (hashtextextended(key, 2026) >> 11 & 4503599627370495) / 4503599627370496.0;
-- 0 to many - 1
create function pg_temp.pick(key text, many integer) returns integer language sql immutable
    return floor(pg_temp.chance(key) * many)::integer;
create function pg_temp.id(key text) returns uuid language sql immutable return md5(key)::uuid;
-- seven digits with the eighth that makes them a CVR number; null where there is none
create function pg_temp.cvr(digits text) returns text language sql immutable
    return (select digits || nullif((11 - sum(substr(digits, n, 1)::integer * substr('2765432', n, 1)::integer) % 11) % 11, 10)
              from generate_series(1, 7) n);

create temp table town as
    select o, pg_temp.id('organisation ' || o) as id, greatest(1, s.people / 50) as caseloads, s.people, s.workplaces, s.password_hash
      from size s, generate_series(1, s.organisations) o;
insert into identity.organisation (organisation_id, name) select id, 'Huset ' || o from town;
insert into identity.account (account_id, organisation_id, name, email, role)
    select pg_temp.id(o || role || n), id, initcap(replace(role, '_', ' ')) || ' ' || n,
           lower(replace(role, '_', '-')) || n || '@huset' || o || '.example', role
      from town,
           lateral (select 'CONSULTANT' as role, generate_series(1, caseloads) as n
                    union all select 'SOCIAL_WORKER', generate_series(1, caseloads)
                    union all select unnest(array['EMPLOYMENT_MANAGER', 'ADMINISTRATOR', 'ENTERPRISE_SUPERVISOR']), 1) staff;
insert into identity.credential (account_id, organisation_id, password_hash)
    select a.account_id, a.organisation_id, t.password_hash from identity.account a join town t on t.id = a.organisation_id;

create temp table postal_code as
    select row_number() over () - 1 as n, code
      from unnest(array['2630', '2000', '2100', '2200', '2300', '2400', '2450', '2500', '2600', '2605', '2610', '2620', '2650', '2660',
                        '2700', '2720', '2730', '2740', '2750', '2760', '2800', '2820', '2860', '2880', '2900']) code;

-- five workplaces to three companies; company 0 is the organisation's own, with six
create temp table company as
    select t.o, t.id as organisation, t.caseloads, c, pg_temp.id('company ' || t.o || ' ' || c) as id,
           pg_temp.pick('kind ' || t.o || ' ' || c, 7) as kind, numbers.cvr
      from town t,
           lateral (select row_number() over () - 1 as c, cvr
                      from (select pg_temp.cvr((1000000 + n)::text) as cvr from generate_series(1, t.workplaces) n) every
                     where cvr is not null
                     limit t.workplaces * 3 / 5 + 1) numbers;
insert into companies.company (company_id, organisation_id, cvr, name, contact_name, max_contacts_per_month, paused_until, contact_by_id,
                               own_enterprise)
    select id, organisation, cvr,
           (array['Hotel', 'Ejendomsservice', 'Kantine', 'Butik', 'Lager', 'Plejehjem', 'Grøn service'])[kind + 1] || ' '
               || (array['Nord', 'Havn', 'Syd', 'Vest', 'Torvet', 'Broen', 'Kanalen', 'Parken'])[1 + pg_temp.pick('at ' || id, 8)] || ' ' || c,
           'Kontakt ' || c, (array[1, 1, 2, 4, null])[1 + pg_temp.pick('max ' || id, 5)],
           case when c > 0 and pg_temp.chance('pause ' || id) < 0.06 then date '2026-12-24' end,
           case when pg_temp.chance('by ' || id) < 0.3 then pg_temp.id(o || 'CONSULTANT' || 1 + pg_temp.pick('whom ' || id, caseloads)) end,
           c = 0
      from company;
create temp table workplace as
    select c.o, c.organisation, c.id as company, c.c, case when c.c = 0 then w % 7 else c.kind end as kind, w,
           pg_temp.id('workplace ' || c.o || ' ' || w) as id
      from (select o, w, case when w < 6 then 0 else 1 + (w - 6) % (workplaces * 3 / 5) end as c
              from town, generate_series(0, workplaces + 5) w) place
      join company c using (o, c);
insert into companies.workplace (workplace_id, organisation_id, company_id, p_number, name, address, postal_code, ordinary_fte,
                                 supported_fte, places)
    select w.id, organisation, company, (1000000000 + w.w)::text, (case when c = 0 then 'Egen ' else 'Afdeling ' end) || w.w,
           'Nørregade ' || w.w, p.code, 3 + pg_temp.pick('fte ' || w.id, 60), pg_temp.pick('supported ' || w.id, 2),
           case when c = 0 then 8 else 1 + pg_temp.pick('places ' || w.id, 3) end
      from workplace w join postal_code p on p.n = pg_temp.pick('postal ' || w.id, 25);

-- what is done at each kind of place, and what it asks
create temp table work (kind, n, name, minutes, times, days, earliest, latest, relief, asks) as values
    (0, 1, 'Gøre værelser rene', 90, 5, 31, '09:00', '14:00', 3, '{"CLEANING":3,"STANDING":3,"BENDING":3,"QUALITY":3}'::jsonb),
    (0, 2, 'Folde linned', 60, 5, 31, '08:00', '15:00', 2, '{"LAUNDRY":2,"FINE_HANDS":2}'),
    (0, 3, 'Fylde op på gangvogne', 45, 5, 31, '07:00', '09:00', 3, '{"EARLY_START":3,"SEQUENCE":2}'),
    (0, 4, 'Fylde op ved morgenbuffeten', 120, 6, 63, '06:30', '10:30', 3, '{"EARLY_START":3,"SERVING":2,"CUSTOMERS":2,"PACE":2}'),
    (1, 1, 'Rense kaffemaskiner', 20, 3, 21, '09:00', '15:00', 3, '{"ROUTINE":2,"QUALITY":2,"STAIRS":1}'),
    (1, 2, 'Gøre kontorer rene før åbning', 120, 5, 31, '06:00', '08:30', 2, '{"EARLY_START":3,"CLEANING":3,"ALONE":3,"REPRESENT":3}'),
    (1, 3, 'Stille mødelokaler', 45, 5, 31, '08:00', '16:00', 3, '{"SEQUENCE":2,"CUSTOMERS":1}'),
    (1, 4, 'Dele post ud', 60, 5, 31, '09:00', '12:00', 2, '{"DANISH_READ":2,"STANDING":3}'),
    (2, 1, 'Snitte grønt', 120, 5, 31, '07:00', '11:00', 2, '{"KITCHEN":2,"SAFETY":2,"EARLY_START":2}'),
    (2, 2, 'Opvask', 120, 5, 31, '11:30', '15:00', 3, '{"KITCHEN":1,"NOISE":2,"STANDING":3,"PACE":2}'),
    (2, 3, 'Fylde op i buffet', 60, 5, 31, '11:00', '13:30', 2, '{"SERVING":2,"CROWDS":2,"CUSTOMERS":1}'),
    (3, 1, 'Pakke varer ud', 90, 5, 31, '08:00', '12:00', 3, '{"STOCK":2,"LIFTING":3}'),
    (3, 2, 'Sætte priser på', 60, 3, 21, '09:00', '16:00', 3, '{"FINE_HANDS":2,"NUMBERS":1}'),
    (3, 3, 'Passe kasse', 180, 5, 63, '10:00', '18:00', 1, '{"TILL":3,"CUSTOMERS":3,"NUMBERS":3}'),
    (3, 4, 'Rydde op i prøverum', 60, 5, 63, '11:00', '18:00', 2, '{"COLLEAGUES":2,"INITIATIVE":2}'),
    (4, 1, 'Pakke ordrer', 180, 5, 31, '08:00', '16:00', 2, '{"STOCK":3,"PACE":3,"STANDING":4,"SAFETY":3}'),
    (4, 2, 'Samle pap', 45, 5, 31, '09:00', '15:00', 3, '{"ROUTINE":1,"LIFTING":2}'),
    (4, 3, 'Sætte etiketter på', 120, 4, 15, '09:00', '15:00', 2, '{"FINE_HANDS":3,"QUALITY":3}'),
    (5, 1, 'Lægge vasketøj sammen', 60, 5, 31, '09:00', '14:00', 3, '{"LAUNDRY":2}'),
    (5, 2, 'Servere eftermiddagskaffe', 60, 7, 127, '14:00', '15:30', 3, '{"SERVING":2,"CUSTOMERS":2,"DANISH_SPOKEN":2}'),
    (5, 3, 'Køre rundt med linned', 45, 5, 31, '08:00', '11:00', 3, '{"STANDING":2,"ROUTINE":2}'),
    (6, 1, 'Feje gård', 60, 3, 21, '08:00', '15:00', 2, '{"OUTDOORS":2,"GARDEN":1}'),
    (6, 2, 'Luge bede', 120, 2, 10, '08:00', '15:00', 2, '{"OUTDOORS":3,"GARDEN":2,"BENDING":3}'),
    (6, 3, 'Skifte pærer og stramme håndtag', 60, 1, 31, '08:00', '15:00', 2, '{"REPAIR":2,"STAIRS":2}');
insert into companies.task (task_id, organisation_id, workplace_id, number, name, minutes, times_per_week, days, earliest, latest, relief)
    select pg_temp.id(w.id || ' ' || t.n), w.organisation, w.id, t.n::text, t.name, t.minutes, t.times, t.days, t.earliest::time,
           t.latest::time, t.relief
      from workplace w join work t on t.kind = w.kind and (t.n <= 2 or pg_temp.chance('task ' || w.id || t.n) < 0.7);
insert into companies.need (need_id, organisation_id, workplace_id, task_id, dimension, least_bin, strength, adaptable)
    select pg_temp.id(t.task_id || a.key), w.organisation, w.id, t.task_id, a.key, a.value::integer,
           case when pg_temp.chance('must ' || t.task_id || a.key) < 0.65 then 'MUST' else 'SHOULD' end,
           pg_temp.chance('adapts ' || t.task_id || a.key) < 0.3
      from workplace w
      join work k on k.kind = w.kind
      join companies.task t on t.workplace_id = w.id and t.number = k.n::text and t.organisation_id = w.organisation,
           lateral jsonb_each_text(k.asks) a
    union all
    select pg_temp.id(w.id || d.id), w.organisation, w.id, null, d.id, least + pg_temp.pick('whole ' || w.id || d.id, 2), 'MUST', adapts
      from workplace w, (values ('DANISH_SPOKEN', 1, true), ('ATTENDANCE', 2, false)) d (id, least, adapts);
insert into companies.contact (contact_id, organisation_id, company_id, account_id, contacted_on, about)
    select pg_temp.id('contact ' || c.id || n), c.organisation, c.id, pg_temp.id(c.o || 'CONSULTANT1'),
           date '2026-11-20' - pg_temp.pick('contact ' || c.id || n, 300), 'Besøg'
      from company c, generate_series(1, 2) n where pg_temp.chance('contacts ' || c.id || n) < 0.5;

create temp table person as
    select t.o, t.id as organisation, n, pg_temp.id('person ' || t.o || ' ' || n) as id,
           pg_temp.chance('early ' || t.o || ' ' || n) < 0.5 as early,
           (array[0, 6, 14, 24, 34, 40])[1 + pg_temp.pick('seen ' || t.o || ' ' || n, 6)] as seen,
           date '2026-11-20' - 5 - pg_temp.pick('referred ' || t.o || ' ' || n, 415) as referred,
           (array['ENGAGEMENT', 'PROFILING', 'PROFILING', 'JOB_FINDING', 'JOB_FINDING', 'JOB_FINDING', 'JOB_FINDING', 'SUPPORT', 'SUPPORT',
                  'EMPLOYER_ENGAGEMENT'])[1 + pg_temp.pick('stage ' || t.o || ' ' || n, 10)] as stage,
           1 + (n - 1) % t.caseloads as caseload
      from town t, generate_series(1, t.people) n;
insert into people.person (person_id, organisation_id, number, first_name, last_name, phone, postal_code, referred_on, municipality,
                           social_worker_id, consultant_id, stage, max_commute_minutes, available_days, available_from, available_until)
    select p.id, organisation, 'B' || p.n,
           (array['Amal', 'Anna', 'Birgitte', 'Camilla', 'Dorte', 'Fatima', 'Hodan', 'Inge', 'Jamila', 'Karen', 'Khadija', 'Lene', 'Mette',
                  'Nadia', 'Olena', 'Rahma', 'Samira', 'Signe', 'Susanne', 'Yasmin', 'Zeynep', 'Abdi', 'Ahmed', 'Allan', 'Bo', 'Daniel',
                  'Emil', 'Farid', 'Hassan', 'Henrik', 'Ibrahim', 'Jens', 'Kim', 'Lars', 'Mykola', 'Omar', 'Per', 'Piotr', 'Said', 'Yusuf'])
               [1 + pg_temp.pick('first ' || p.id, 40)],
           (array['Ahmed', 'Ali', 'Andersen', 'Aydin', 'Christensen', 'Hansen', 'Hassan', 'Jensen', 'Kaya', 'Kovalenko', 'Larsen', 'Madsen',
                  'Mohamed', 'Nielsen', 'Nowak', 'Pedersen', 'Rasmussen', 'Sørensen', 'Warsame', 'Yilmaz', 'Østergaard', 'Ågård'])
               [1 + pg_temp.pick('last ' || p.id, 22)],
           '30' || lpad(p.n::text, 6, '0'), c.code, referred, 'København', pg_temp.id(o || 'SOCIAL_WORKER' || caseload),
           case when pg_temp.chance('has ' || p.id) < 0.98 then pg_temp.id(o || 'CONSULTANT' || caseload) end, stage,
           30 + 15 * pg_temp.pick('commute ' || p.id, 3), (array[31, 31, 15, 21, 63])[1 + pg_temp.pick('days ' || p.id, 5)],
           case when early then time '06:30' else time '09:00' end,
           (array['14:00', '15:30', '17:00', '20:00'])[1 + pg_temp.pick('until ' || p.id, 4)]::time
      from person p join postal_code c on c.n = pg_temp.pick('home ' || p.id, 25);

-- each was seen in some of the dimensions, some times in each, about as far as they can
insert into discovery.observation (observation_id, organisation_id, person_id, dimension, level, seen_on, seen_by, times_seen, workplace_id,
                                   ordinal)
    select pg_temp.id(p.id || d.id || k), p.organisation, p.id, d.id,
           least(d.bins - 1, greatest(0, round((d.bins - 1) * 0.55 + 2.2 * (pg_temp.chance('far ' || p.id) - 0.5)
               + 2.2 * (pg_temp.chance('far ' || p.id || d.id) - 0.5) + (pg_temp.chance('seen ' || p.id || d.id || k) - 0.5))))::integer,
           greatest(p.referred, date '2026-11-20' - pg_temp.pick('on ' || p.id || d.id || k, 130)),
           (array['SUPERVISOR', 'SUPERVISOR', 'SUPERVISOR', 'SOCIAL_WORKER', 'CONSULTANT', 'PERSON', 'WORKPLACE'])
               [1 + pg_temp.pick('by ' || p.id || d.id || k, 7)],
           (array[1, 1, 2, 5])[1 + pg_temp.pick('times ' || p.id || d.id || k, 4)],
           pg_temp.id('workplace ' || p.o || ' ' || pg_temp.pick('where ' || p.id || k, 6)), k
      from person p
      join dimension d on pg_temp.chance('in ' || p.id || d.id)
               < case when p.seen >= 12 and d.id in ('ATTENDANCE', 'PUNCTUAL', 'DANISH_SPOKEN', 'HOURS_DAY', 'HOURS_WEEK') then 1
                      else p.seen / 44.0 end,
           generate_series(1, (array[1, 2, 2, 3, 3, 5])[1 + pg_temp.pick('often ' || p.id || d.id, 6)]) k;

-- up to three stays that are over, and one that runs for who is in support
create temp table stay as
    select p.o, p.organisation, p.id as person, k, k = 0 as runs, pg_temp.id('course ' || p.id || k) as id,
           pg_temp.id('workplace ' || p.o || ' ' || 6 + pg_temp.pick('stay ' || p.id || k, t.workplaces)) as workplace,
           case when k = 0 then date '2026-11-16' - pg_temp.pick('began ' || p.id, 80)
                else date '2026-08-01' - 200 * k - pg_temp.pick('began ' || p.id || k, 100) end as starts
      from person p join town t on t.o = p.o, generate_series(0, 3) k
     where case when k = 0 then p.stage = 'SUPPORT' else k <= (array[0, 0, 1, 1, 2, 3])[1 + pg_temp.pick('stays ' || p.id, 6)] end;
insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, work, starts_on, ends_on, minutes_per_week,
                               outcome, stopped_by, led_to)
    select s.id, organisation, person, workplace, (array['WORK_PLACEMENT', 'WORK_PLACEMENT', 'WAGE_SUBSIDY', 'SMALL_JOB'])
               [1 + pg_temp.pick('by ' || s.id, 4)], 'Rense kaffemaskiner', starts,
           starts + case when runs then 91 else 20 + pg_temp.pick('long ' || s.id, 70) end, 180 * (1 + pg_temp.pick('hours ' || s.id, 5)),
           case when runs then null when pg_temp.chance('done ' || s.id) < 0.8 then 'COMPLETED' else 'STOPPED_EARLY' end,
           case when not runs and pg_temp.chance('done ' || s.id) >= 0.8 then 'NEITHER' end, null
      from stay s;
-- who is being got to know stands in one of our own
insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, starts_on, minutes_per_week)
    select pg_temp.id('own ' || id), organisation, id, pg_temp.id('workplace ' || o || ' ' || pg_temp.pick('own ' || id, 6)), 'OWN',
           date '2026-11-16' - pg_temp.pick('own began ' || id, 60), 600
      from person where stage = 'PROFILING';
insert into placements.hours_step (course_id, organisation_id, from_on, minutes_per_week)
    select id, organisation, starts, 180 from stay where runs;
insert into placements.follow_up (follow_up_id, organisation_id, course_id, due_on, held_on)
    select pg_temp.id('talk ' || id || n), organisation, id, starts + 14 * n,
           case when starts + 14 * n < date '2026-11-20' then starts + 14 * n end
      from stay, generate_series(1, 6) n where runs;

-- some were proposed this week, and are asked
create temp table asked as
    select p.*, t.workplace_id, t.name as work, pg_temp.id('proposal ' || p.id) as proposal
      from person p
      join town on town.o = p.o
      join companies.task t on t.organisation_id = p.organisation and t.number = '1'
           and t.workplace_id = pg_temp.id('workplace ' || p.o || ' ' || 6 + pg_temp.pick('asked ' || p.id, town.workplaces))
     where p.stage = 'EMPLOYER_ENGAGEMENT' and pg_temp.chance('asked ' || p.id) < 0.2;
insert into matching.proposal (proposal_id, organisation_id, person_id, workplace_id, work, minutes_per_week, week, grounds, created_by_id)
    select proposal, organisation, id, workplace_id, work, 300, '2026-11-16', '{"fit":0.5,"value":0.5,"price":0,"needs":[]}',
           pg_temp.id(o || 'CONSULTANT' || caseload)
      from asked;
insert into matching.decision (decision_id, organisation_id, proposal_id, kind, decided_by_id, decided_at)
    select pg_temp.id('decision ' || id), organisation, proposal, 'PROPOSED', pg_temp.id(o || 'CONSULTANT' || caseload), '2026-11-18'
      from asked;

set session_replication_role = origin;
drop table town, postal_code, company, workplace, work, person, stay, asked;
analyze;
