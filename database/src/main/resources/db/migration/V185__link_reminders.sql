-- Who is waited for by link is reminded twice; instead of a third time somebody calls.

create table links.reminder (
    link_id         uuid        not null,
    organisation_id uuid        not null,
    -- 1 and 2 were sent; 3 is the call instead
    number          integer     not null check (number between 1 and 3),
    at              timestamptz not null,
    primary key (link_id, number),
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index reminder_organisation on links.reminder (organisation_id, link_id);
call platform.belongs_to_organisation('links.reminder');
grant select, insert on links.reminder to fodfaeste_app;

-- Links whose receiver has not said what they are asked for, and can.
create view links.waited_for with (security_invoker) as
    select l.link_id, l.organisation_id, l.proposal_id, l.course_id, l.purpose, l.receiver, l.made_by_id, l.made_at
      from links.link l
     where l.shut_at is null and l.expires_on >= platform.today()
       and case l.purpose
               when 'COMPANY_COURSE' then exists (
                   select from links.course_shown s join companies.company c on c.company_id = s.company_id
                    where s.proposal_id = l.proposal_id and s.asked and s.open and s.said_yes is null and not s.laid_in
                      and c.closed_on is null and coalesce(c.paused_until, '-infinity') < platform.today())
               when 'SECOND_SIGNER' then exists (
                   select from links.second_signer_shown s
                    where s.proposal_id = l.proposal_id and s.asked and s.open and s.said_yes is null and not s.laid_in)
               when 'REPRESENTATIVE' then exists (
                   select from links.statement_shown s
                    where s.proposal_id = l.proposal_id and s.asked and s.open and s.said_by is null and not s.laid_in)
               when 'MUNICIPALITY' then exists (
                   select from links.case_shown s
                    where s.course_id = l.course_id and not s.over and coalesce(s.last_kind, 'APPLIED') in ('APPLIED', 'COMPLAINED'))
               else false end;
grant select on links.waited_for to fodfaeste_app;

-- Of every organisation, in the name of who sent it: as late as the organisation reckons a signature late (V122), and as often.
create function links.reminders_due(today date) returns table (of_organisation uuid, of_link uuid, of_account uuid, number integer)
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select w.organisation_id, w.link_id, w.made_by_id, last.number + 1
      from links.waited_for w
      join identity.account a on a.organisation_id = w.organisation_id and a.account_id = w.made_by_id
      left join matching.signing_policy p on p.organisation_id = w.organisation_id
      cross join lateral (select coalesce(max(r.number), 0) as number, greatest(w.made_at, max(r.at)) as at
                            from links.reminder r where r.link_id = w.link_id) last
     where a.active and a.role in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER')
       and last.number < 3
       and (last.at at time zone 'Europe/Copenhagen')::date + coalesce(p.remind_after_days, 4) <= today
     order by w.made_at, w.link_id
     limit 1000;
end;
revoke execute on function links.reminders_due(date) from public;
grant usage on schema links to fodfaeste_jobs;
grant execute on function links.reminders_due(date) to fodfaeste_jobs;

create view links.call_instead with (security_invoker) as
    select w.link_id, w.organisation_id, w.proposal_id, w.course_id, w.receiver, coalesce(n.consultant_id, w.made_by_id) as for_id, r.at
      from links.reminder r
      join links.waited_for w on w.organisation_id = r.organisation_id and w.link_id = r.link_id
      left join matching.proposal p on p.organisation_id = w.organisation_id and p.proposal_id = w.proposal_id
      left join placements.course c on c.organisation_id = w.organisation_id and c.course_id = w.course_id
      join people.person n on n.person_id = coalesce(p.person_id, c.person_id)
     where r.number = 3;
grant select on links.call_instead to fodfaeste_app;
