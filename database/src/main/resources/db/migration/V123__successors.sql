-- What was changed in a course that is agreed: an extension, a change of hours or a shortening, as a successor of the agreement that is signed
-- by those whom its change needs, and judged by its own day.

create table matching.successor (
    successor_id     uuid        primary key,
    organisation_id  uuid        not null references identity.organisation,
    course_id        uuid        not null,
    -- in the chain of the course, from 1
    number           integer     not null check (number > 0),
    kind             text        not null check (kind in ('EXTENSION', 'CHANGE', 'SHORTENING')),
    -- the day that it concerns, and is judged by
    from_on          date        not null,
    ends_on          date,
    minutes_per_week integer     check (minutes_per_week between 1 and 2220),
    reason           text        not null check (btrim(reason) <> ''),
    parties          text[]      not null check (array_length(parties, 1) > 0
        and parties <@ array['CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'COMPANY', 'SECOND_SIGNER', 'REPRESENTATIVE', 'MENTOR', 'MUNICIPALITY']),
    -- what the rules said of it, as matching.rule_check keeps it for agreements
    pack             text        not null check (pack <> ''),
    judgements       jsonb       not null,
    written_by_id    uuid        not null,
    written_at       timestamptz not null,
    in_force_at      timestamptz,
    dropped_at       timestamptz,
    dropped_by_id    uuid,
    unique (organisation_id, course_id, number),
    unique (organisation_id, successor_id),
    check ((kind = 'CHANGE') = (minutes_per_week is not null) and (kind = 'CHANGE') = (ends_on is null)),
    check (in_force_at is null or dropped_at is null),
    check ((dropped_at is null) = (dropped_by_id is null)),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, dropped_by_id) references identity.account (organisation_id, account_id)
);
-- one at a time is signed
create unique index successor_that_waits on matching.successor (organisation_id, course_id) where in_force_at is null and dropped_at is null;
call platform.belongs_to_organisation('matching.successor');
grant select, insert on matching.successor to fodfaeste_app;
grant update (in_force_at, dropped_at, dropped_by_id) on matching.successor to fodfaeste_app;

create table matching.successor_answer (
    organisation_id uuid        not null references identity.organisation,
    successor_id    uuid        not null,
    party           text        not null check (party in ('CONSULTANT', 'SOCIAL_WORKER', 'PERSON', 'COMPANY', 'SECOND_SIGNER',
                                                          'REPRESENTATIVE', 'MENTOR', 'MUNICIPALITY')),
    yes             boolean     not null,
    note            text,
    how             text        check (how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING')),
    on_behalf       text        check (on_behalf in ('ILL', 'AWAY', 'NOT_YET_NAMED', 'LEFT', 'ASKED_US', 'NOT_DIGITAL', 'PAPER_FOLLOWS')),
    signer_name     text        check (signer_name <> '' and length(signer_name) <= 200),
    deputy_for_id   uuid,
    recorded_by_id  uuid        not null,
    answered_at     timestamptz not null,
    primary key (successor_id, party),
    check (how is not null or (party in ('CONSULTANT', 'SOCIAL_WORKER') and on_behalf is null)),
    check (party in ('CONSULTANT', 'SOCIAL_WORKER', 'PERSON') or signer_name is not null),
    foreign key (organisation_id, successor_id) references matching.successor (organisation_id, successor_id) on delete cascade,
    foreign key (organisation_id, deputy_for_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('matching.successor_answer');
grant select, insert on matching.successor_answer to fodfaeste_app;

-- Reasons and names are about the person: they go with the erasure; the days and hours of the course stay (retention of accounts).
create function matching.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from matching.successor s using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and s.organisation_id = c.organisation_id and s.course_id = c.course_id;
    return null;
end $$;
revoke execute on function matching.forgets() from public;
create trigger zz_forgets_successors after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function matching.forgets();

alter table placements.course_event drop constraint course_event_kind_check;
alter table placements.course_event add constraint course_event_kind_check
    check (kind in ('ENDED', 'REOPENED', 'CORRECTED', 'EXTENDED', 'SHORTENED', 'CANCELLED'));
