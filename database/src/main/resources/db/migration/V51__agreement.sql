-- What is agreed has versions: a yes, or the manager's decision, is given to one, and counts for later ones that change no substance.

create table matching.agreement (
    proposal_id      uuid        not null,
    version          integer     not null check (version >= 1),
    organisation_id  uuid        not null references identity.organisation,
    -- the version in which something of substance changed last: what was said to an earlier one no longer counts
    substance        integer     not null check (substance between 1 and version),
    starts_on        date,
    ends_on          date        check (ends_on >= starts_on),
    instrument       text        check (instrument in ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'FLEX_JOB', 'SMALL_JOB')),
    minutes_per_week integer     check (minutes_per_week > 0),
    purpose          text,
    next_step        text,
    step_up          text        check (step_up in ('MORE_HOURS', 'NEW_TASKS', 'WAGE_HOURS', 'SUBSIDISED_JOB', 'EDUCATION', 'JOB')),
    -- compared with each earlier course of the person: words by its id
    what_is_new      jsonb       not null default '{}',
    -- why a first day in the past is entered afterwards; the manager's words
    afterwards       text        check (afterwards <> ''),
    written_by_id    uuid        not null,
    written_at       timestamptz not null default now(),
    primary key (proposal_id, version),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id),
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
create index agreement_organisation on matching.agreement (organisation_id, proposal_id, version desc);
call platform.belongs_to_organisation('matching.agreement');
grant select, insert on matching.agreement to fodfaeste_app;
call matching.feeds_boards('matching.agreement', 'DECISION', 'proposal_id');

insert into matching.agreement (proposal_id, version, organisation_id, substance, starts_on, instrument, purpose, next_step, step_up,
                                what_is_new, written_by_id, written_at)
    select p.proposal_id, 1, p.organisation_id, 1, p.starts_on, p.instrument, p.purpose, p.next_step, p.step_up,
           coalesce((select jsonb_object_agg(w.course_id, w.words) from matching.what_is_new w where w.proposal_id = p.proposal_id), '{}'),
           p.created_by_id, p.created_at
      from matching.proposal p
     where num_nonnulls(p.starts_on, p.instrument, p.purpose, p.next_step, p.step_up) > 0;

drop table matching.what_is_new;
alter table matching.proposal
    drop column starts_on, drop column instrument, drop column purpose, drop column next_step, drop column step_up;

-- An answer is a fact: what is said later counts, and nothing said is overwritten.
alter table matching.answer drop constraint answer_pkey;
alter table matching.answer add column answer_id uuid not null default gen_random_uuid() primary key;
alter table matching.answer alter column answer_id drop default;
alter table matching.answer add column version integer not null default 1;
alter table matching.answer alter column version drop default;
-- null: what the party said before is taken back
alter table matching.answer alter column yes drop not null;
-- how it was said, where somebody else wrote it down
alter table matching.answer add column how text check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING'));
-- why somebody else wrote down a worker's answer
alter table matching.answer add column on_behalf text check (on_behalf in ('ILL', 'AWAY', 'NOT_YET_NAMED', 'LEFT'));
alter table matching.answer add constraint answer_is_proved
    check (yes is null or how is not null or (party <> 'PERSON' and on_behalf is null)) not valid;
create index answer_proposal on matching.answer (organisation_id, proposal_id, answered_at);
revoke update on matching.answer from fodfaeste_app;

alter table matching.managers_decision add column version integer not null default 1;
alter table matching.managers_decision alter column version drop default;

-- A proposal is withdrawn for a reason from a list.
alter table matching.decision add column withdrawn_for text
    check (withdrawn_for in ('PERSON_CHANGED_MIND', 'COMPANY_CHANGED_MIND', 'FOUND_SOMETHING_BETTER', 'NOT_GRANTED', 'MISTAKE', 'OTHER'));

-- The last place goes to one, whatever the program does: the courses that come of proposals and run on the same days are no more than the
-- places of the workplace.
create function placements.keeps_to_places() returns trigger
    language plpgsql as $$
declare
    places integer;
    busiest integer;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.workplace_id::text, 0));
    select w.places into places
      from companies.workplace w
     where w.organisation_id = new.organisation_id and w.workplace_id = new.workplace_id;
    -- on some first day of those that run meanwhile the most run at once
    select coalesce(max(at_once), 0) into busiest
      from (select (select count(*)
                      from placements.course c
                     where c.organisation_id = new.organisation_id
                       and c.workplace_id = new.workplace_id
                       and c.course_id <> new.course_id
                       and c.outcome is null
                       and daterange(c.starts_on, c.ends_on, '[]') @> day.starts_on) as at_once
              from (select new.starts_on
                    union
                    select o.starts_on
                      from placements.course o
                     where o.organisation_id = new.organisation_id
                       and o.workplace_id = new.workplace_id
                       and o.outcome is null
                       and daterange(new.starts_on, new.ends_on, '[]') @> o.starts_on) as day) as counted;
    if busiest >= places then
        raise exclusion_violation using message = 'no place is left at workplace ' || new.workplace_id, constraint = 'course_keeps_to_places';
    end if;
    return new;
end $$;
create trigger keeps_to_places before insert on placements.course
    for each row when (new.proposal_id is not null and new.outcome is null) execute function placements.keeps_to_places();
