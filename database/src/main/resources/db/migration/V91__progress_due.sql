-- How long there is between two talks about progress, as the organisation has decided it; without a row the standard holds.
create table discovery.progress_policy (
    organisation_id uuid    primary key references identity.organisation,
    months_between  integer not null check (months_between between 1 and 12)
);
call platform.belongs_to_organisation('discovery.progress_policy');
call platform.has_versions('discovery.progress_policy', 'months_between');
create policy decided_by_the_manager on discovery.progress_policy as restrictive for insert
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on discovery.progress_policy as restrictive for update
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on discovery.progress_policy to fodfaeste_app;
grant update (months_between) on discovery.progress_policy to fodfaeste_app;

-- Every third month, where nobody has decided otherwise.
create function discovery.months_between_talks() returns integer
    language sql stable
    return coalesce((select p.months_between from discovery.progress_policy p
                      where p.organisation_id = platform.current_organisation()), 3);
grant execute on function discovery.months_between_talks() to fodfaeste_app;

-- Whose turn it is, and since when. The first talk is due when we begin to get to know the person, and again when they come back to us; the next
-- ones after the months of the policy. Who is still at the first contact, and who is closed, is not reminded.
create view discovery.progress_due with (security_invoker = true) as
    select p.organisation_id,
           p.person_id,
           p.first_name,
           p.last_name,
           p.consultant_id,
           p.social_worker_id,
           begun.begun_on,
           last.held_on as last_on,
           greatest(coalesce((last.held_on + make_interval(months => discovery.months_between_talks()))::date, start.starts_on),
                    start.starts_on) as due_on
      from people.person p
     cross join lateral (
           select coalesce((select min(e.entered_on) from people.stage_entry e
                             where e.organisation_id = p.organisation_id
                               and e.person_id = p.person_id
                               and e.stage <> 'ENGAGEMENT'
                               and e.entered_on >= coalesce(p.referred_on, date '-infinity')),
                           p.referred_on, p.created_at::date) as starts_on) start
      left join lateral (
           select t.held_on from discovery.progress_talk t
            where t.organisation_id = p.organisation_id
              and t.person_id = p.person_id
              and t.done_at is not null
              and t.withdrawn_at is null
            order by t.held_on desc
            limit 1) last on true
      left join lateral (
           select t.held_on as begun_on from discovery.progress_talk t
            where t.organisation_id = p.organisation_id
              and t.person_id = p.person_id
              and t.done_at is null) begun on true
     where p.closed_on is null
       and p.stage <> 'ENGAGEMENT';
grant select on discovery.progress_due to fodfaeste_app;
-- A worker's own people are found without reading everybody.
create index person_consultant on people.person (organisation_id, consultant_id) where closed_on is null;
create index person_social_worker on people.person (organisation_id, social_worker_id) where closed_on is null;
