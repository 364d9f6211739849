-- What the municipality is asked for beside a course: the course itself, a mentor, personal assistance, aids. Each answer is a fact of its
-- own, never overwritten; and each month that is claimed.

create schema grants;
grant usage on schema grants to fodfaeste_app;

-- Whether the first day waits for the municipality; nothing where nobody has to grant, or nobody has said so.
alter table placements.course
    add column grant_state text check (grant_state in ('AWAITED', 'GRANTED', 'REFUSED'));
grant update (grant_state) on placements.course to fodfaeste_app;

drop view placements.course_line;
create view placements.course_line with (security_invoker = true) as
    select c.*,
           p.first_name,
           p.last_name,
           p.consultant_id,
           p.social_worker_id,
           w.name as workplace_name,
           w.company_id,
           (select min(f.due_on)
              from placements.follow_up f
             where f.organisation_id = c.organisation_id
               and f.course_id = c.course_id
               and f.held_on is null) as next_talk_on
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id;
grant select on placements.course_line to fodfaeste_app;

create table grants.application (
    application_id  uuid primary key,
    organisation_id uuid not null references identity.organisation,
    course_id       uuid not null,
    kind            text not null check (kind in ('COURSE', 'MENTOR', 'PERSONAL_ASSISTANCE', 'AIDS')),
    extends_id      uuid,
    unique (organisation_id, application_id),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, extends_id) references grants.application (organisation_id, application_id)
);
create index application_course on grants.application (organisation_id, course_id);
call platform.belongs_to_organisation('grants.application');
create policy for_the_team on grants.application as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on grants.application to fodfaeste_app;

create table grants.answer (
    answer_id       uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    application_id  uuid        not null,
    ordinal         integer     not null check (ordinal > 0),
    kind            text        not null check (kind in
        ('APPLIED', 'GRANTED', 'REFUSED', 'COMPLAINED', 'WITHDRAWN', 'REVOKED')),
    happened_on     date        not null,
    from_on         date,
    until_on        date,
    rate            numeric(9, 2) check (rate > 0),
    rate_unit       text check (rate_unit in ('HOUR', 'MONTH', 'ONCE')),
    minutes_per_week integer    check (minutes_per_week between 1 and 10080),
    -- the last day for a complaint, as the letter says it
    complain_by     date,
    reference       text        check (length(reference) between 1 and 60),
    note            text        check (length(note) between 1 and 300),
    recorded_by_id  uuid        not null,
    recorded_at     timestamptz not null default now(),
    -- two who answer at once: one of them is told what the other wrote
    unique (application_id, ordinal),
    check (until_on >= from_on),
    check ((rate is null) = (rate_unit is null)),
    check (kind = 'GRANTED' or (from_on is null and until_on is null and rate is null and minutes_per_week is null)),
    check (kind <> 'GRANTED' or from_on is not null),
    check (kind in ('REFUSED', 'REVOKED') or complain_by is null),
    foreign key (organisation_id, application_id)
        references grants.application (organisation_id, application_id) on delete cascade,
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
create index answer_application on grants.answer (organisation_id, application_id, ordinal desc);
call platform.belongs_to_organisation('grants.answer');
create policy for_the_team on grants.answer as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on grants.answer to fodfaeste_app;

-- One month of what was granted by the hour or the month.
create table grants.claim (
    claim_id        uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    application_id  uuid        not null,
    month           date        not null check (extract(day from month) = 1),
    minutes         integer     not null check (minutes between 0 and 60000),
    amount          numeric(11, 2) not null check (amount >= 0),
    sent_on         date        not null,
    sent_by_id      uuid        not null,
    paid_on         date,
    paid_amount     numeric(11, 2) check (paid_amount >= 0),
    unique (application_id, month),
    check ((paid_on is null) = (paid_amount is null)),
    check (paid_on >= sent_on),
    foreign key (organisation_id, application_id)
        references grants.application (organisation_id, application_id) on delete cascade,
    foreign key (organisation_id, sent_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('grants.claim');
create policy for_the_team on grants.claim as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on grants.claim to fodfaeste_app;
grant update (paid_on, paid_amount) on grants.claim to fodfaeste_app;

-- How each application stands: its last answer, with whom it is about.
create view grants.standing with (security_invoker = true) as
    select a.organisation_id,
           a.application_id,
           a.course_id,
           a.kind,
           a.extends_id,
           l.kind as stands,
           l.happened_on,
           l.from_on,
           l.until_on,
           l.rate,
           l.rate_unit,
           l.complain_by,
           c.instrument,
           c.starts_on,
           c.ends_on,
           c.outcome,
           c.first_name,
           c.last_name,
           c.consultant_id,
           c.workplace_name,
           -- of whole months that are over and not claimed, the first; of what is paid by the hour or the month
           case when l.kind = 'GRANTED' and l.rate_unit in ('HOUR', 'MONTH') then (
               select min(m.month)::date
                 from generate_series(date_trunc('month', l.from_on),
                                      date_trunc('month', least(coalesce(l.until_on, 'infinity'::date),
                                                                coalesce(c.ends_on, 'infinity'::date),
                                                                date_trunc('month', platform.today())::date - 1)),
                                      interval '1 month') m (month)
                where not exists (select from grants.claim k
                                   where k.organisation_id = a.organisation_id
                                     and k.application_id = a.application_id
                                     and k.month = m.month::date)) end as unclaimed
      from grants.application a
      join placements.course_line c on c.organisation_id = a.organisation_id and c.course_id = a.course_id
      join lateral (select * from grants.answer n
                     where n.organisation_id = a.organisation_id and n.application_id = a.application_id
                     order by n.ordinal desc limit 1) l on true;
grant select on grants.standing to fodfaeste_app;

-- What somebody has to see to, and until when.
create view grants.due with (security_invoker = true) as
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
     where s.unclaimed is not null;
grant select on grants.due to fodfaeste_app;

-- Words of letters go with the erasure; kinds, days and amounts stay (retention of accounts).
create function grants.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update grants.answer n set note = null, reference = null
      from grants.application a join placements.course c
        on c.organisation_id = a.organisation_id and c.course_id = a.course_id
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and n.organisation_id = a.organisation_id and n.application_id = a.application_id;
    return null;
end $$;
revoke execute on function grants.forgets() from public;
create trigger zz_forgets_grants after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function grants.forgets();
