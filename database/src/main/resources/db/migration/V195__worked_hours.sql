-- What was really worked in a month, beside what was agreed; the rate of the year where the letter leaves it to the law; and months that
-- are over for a course or a grant that ended in the middle of them.

alter table grants.answer drop constraint answer_rate_unit_check;
alter table grants.answer drop constraint answer_check1;
alter table grants.answer
    add check (rate_unit in ('HOUR', 'HOUR_OF_YEAR', 'MONTH', 'ONCE')),
    -- whoever leaves it to the law names no amount
    add constraint a_rate_has_its_amount check ((rate is null) = (rate_unit is null or rate_unit = 'HOUR_OF_YEAR'));

-- Told anew it is a fact of its own, and the last one holds.
create table grants.worked (
    worked_id       uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    application_id  uuid        not null,
    month           date        not null check (extract(day from month) = 1),
    ordinal         integer     not null check (ordinal > 0),
    minutes         integer     not null check (minutes between 0 and 44640),
    told_by         text        not null check (told_by in ('COMPANY', 'ATTENDANCE', 'PERSON', 'AS_AGREED')),
    recorded_by_id  uuid        not null,
    recorded_at     timestamptz not null default now(),
    -- two who tell at once: one of them is told what the other wrote
    unique (application_id, month, ordinal),
    foreign key (organisation_id, application_id)
        references grants.application (organisation_id, application_id) on delete cascade,
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('grants.worked');
create policy for_the_team on grants.worked as restrictive
    using ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on grants.worked to fodfaeste_app;

-- What was agreed of the month when it was claimed; of older claims nobody knows.
alter table grants.claim add column agreed_minutes integer check (agreed_minutes between 0 and 60000);

create or replace view grants.standing with (security_invoker = true) as
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
           -- of the months that can be claimed and are not, the first; of what is paid by the hour or the month
           case when l.kind = 'GRANTED' and l.rate_unit in ('HOUR', 'HOUR_OF_YEAR', 'MONTH') and c.outcome is distinct from 'CANCELLED' then (
               select min(m.month)::date
                 from generate_series(date_trunc('month', greatest(l.from_on, c.starts_on)),
                                      date_trunc('month', least(l.until_on, c.ends_on, platform.today())),
                                      interval '1 month') m (month)
                where least((m.month + interval '1 month')::date - 1, l.until_on, case when c.outcome is not null then c.ends_on end)
                      < platform.today()
                  and not exists (select from grants.claim k
                                   where k.organisation_id = a.organisation_id
                                     and k.application_id = a.application_id
                                     and k.month = m.month::date)) end as unclaimed
      from grants.application a
      join placements.course_line c on c.organisation_id = a.organisation_id and c.course_id = a.course_id
      join lateral (select * from grants.answer n
                     where n.organisation_id = a.organisation_id and n.application_id = a.application_id
                     order by n.ordinal desc limit 1) l on true;
