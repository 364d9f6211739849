-- On which terms a workplace, or one job that was carved there and kept, takes people in. Where nothing is written it is open. Invited only: it is
-- in no plan by itself, and proposed where the company has asked for somebody.
create table matching.admission (
    admission_id    uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    workplace_id    uuid        not null,
    -- of one kept job, by its name; of the whole workplace where it is null
    work            text        check (work <> ''),
    state           text        not null check (state in ('OPEN', 'INVITED_ONLY', 'PAUSED')),
    -- the last day of the state; open again from the day after, and without an end where it is null
    until_on        date        check (state <> 'OPEN' or until_on is null),
    -- the first day on which somebody can begin, and the terms that the company has in mind
    starts_on       date,
    instrument      text        check (instrument in
        ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'WAGE_SUBSIDY_PENSION', 'FLEX_JOB', 'MINI_FLEX_JOB', 'SMALL_JOB', 'COMMUNITY_WORK', 'IGU', 'ADULT_APPRENTICE')),
    unique nulls not distinct (organisation_id, workplace_id, work),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id)
);
call platform.belongs_to_organisation('matching.admission');
call platform.has_versions('matching.admission', 'state', 'until_on', 'starts_on', 'instrument');
create policy said_by_keepers on matching.admission as restrictive for insert
    with check ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT'));
create policy changed_by_keepers on matching.admission as restrictive for update
    using ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT'));
grant select, insert, delete on matching.admission to fodfaeste_app;
grant update (state, until_on, starts_on, instrument) on matching.admission to fodfaeste_app;
call matching.feeds_boards('matching.admission', 'COMPANY', 'workplace_id');

-- That the company asked for just this person: then a place that is by invitation only may be proposed.
alter table matching.proposal add column invited boolean not null default false;

-- A hold has a last day; from the day after the place is free, whether or not anybody let it go. Those from before get the standard from today.
alter table matching.decision add column held_until date;
update matching.decision set held_until = platform.today() + 14 where kind = 'HELD';
alter table matching.decision add check ((kind = 'HELD') = (held_until is not null));
create index decision_held on matching.decision (organisation_id, held_until) where kind = 'HELD';

-- For how many days, the day of the hold not counted.
alter table matching.plan_policy add column hold_days integer not null default 14 check (hold_days between 1 and 60);
grant update (hold_days) on matching.plan_policy to fodfaeste_app;
drop trigger has_versions on matching.plan_policy;
create trigger has_versions before update on matching.plan_policy for each row
    when ((old.courses_per_consultant, old.hold_days) is distinct from (new.courses_per_consultant, new.hold_days))
    execute function platform.next_version();

-- The places that are held: by whom, for whom and until when.
create view matching.held_place with (security_invoker = true) as
    select r.organisation_id, r.proposal_id, r.workplace_id, w.name as workplace_name, r.work, r.person_id, p.first_name, p.last_name,
           p.consultant_id, d.decided_by_id, a.name as held_by, d.held_until
      from matching.proposal r
      join matching.decision d on d.organisation_id = r.organisation_id and d.proposal_id = r.proposal_id
      join people.person p on p.organisation_id = r.organisation_id and p.person_id = r.person_id
      join identity.account a on a.organisation_id = d.organisation_id and a.account_id = d.decided_by_id
      join companies.workplace w on w.organisation_id = r.organisation_id and w.workplace_id = r.workplace_id
     where d.kind = 'HELD' and p.closed_on is null and p.erased_on is null
       and not exists (select from matching.decision later
                        where later.organisation_id = d.organisation_id and later.proposal_id = d.proposal_id
                          and (later.decided_at, later.decision_id) > (d.decided_at, d.decision_id));
grant select on matching.held_place to fodfaeste_app;
