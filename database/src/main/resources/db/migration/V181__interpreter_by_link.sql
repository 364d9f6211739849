-- The interpreter of a booked talk reads by link when and where, and says yes or no; a talk that is moved asks again.

create table placements.interpreter_answer (
    interpreter_answer_id bigint generated always as identity primary key,
    organisation_id uuid        not null references identity.organisation,
    booking_id      uuid        not null,
    -- of the booking, as the interpreter saw it
    booking_version integer     not null,
    -- which asking it answers: more than one may be asked
    asked_id        uuid        not null,
    interpreter     text        not null check (interpreter <> '' and length(interpreter) <= 200),
    yes             boolean     not null,
    reason          text        check (reason in ('BUSY', 'LANGUAGE', 'TOO_FAR', 'PARTIAL', 'OTHER')),
    answered_at     timestamptz not null,
    recorded_by_id  uuid        not null,
    check (yes = (reason is null)),
    foreign key (organisation_id, booking_id) references placements.booking (organisation_id, booking_id) on delete cascade,
    foreign key (organisation_id, recorded_by_id) references identity.account (organisation_id, account_id)
);
create index interpreter_answer_booking on placements.interpreter_answer (organisation_id, booking_id, interpreter_answer_id desc);
call platform.belongs_to_organisation('placements.interpreter_answer');
create policy for_the_team on placements.interpreter_answer as restrictive
    using ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on placements.interpreter_answer to fodfaeste_app;

-- What each who was asked said last of the talk as it is now.
create view placements.interpreter_says with (security_invoker) as
    select distinct on (n.booking_id, n.asked_id) n.*
      from placements.interpreter_answer n
      join placements.booking b on b.organisation_id = n.organisation_id and b.booking_id = n.booking_id and b.version = n.booking_version
     order by n.booking_id, n.asked_id, n.interpreter_answer_id desc;
grant select on placements.interpreter_says to fodfaeste_app;

-- Of the person and the company there is nothing but the place.
create view links.interpreter_talk with (security_barrier) as
    select b.booking_id, b.course_id, b.day, b.begins_at, b.minutes, b.place, b.interpreter as language, b.cancelled_on is not null as cancelled,
           b.version, own.yes as said_yes, own.booking_version as said_version,
           exists (select from (select distinct on (n.asked_id) n.yes
                                  from placements.interpreter_answer n
                                 where n.organisation_id = b.organisation_id and n.booking_id = b.booking_id and n.booking_version = b.version
                                   and n.asked_id <> l.link_id
                                 order by n.asked_id, n.interpreter_answer_id desc) other
                    where other.yes) as taken
      from links.link l
      join placements.booking b on b.organisation_id = l.organisation_id and b.booking_id = l.booking_id
      left join lateral (select n.yes, n.booking_version from placements.interpreter_answer n
                          where n.organisation_id = b.organisation_id and n.booking_id = b.booking_id and n.asked_id = l.link_id
                          order by n.interpreter_answer_id desc limit 1) own on true
     where l.link_id = links.acting() and l.purpose = 'INTERPRETER' and b.interpreter is not null;
grant select on links.interpreter_talk to fodfaeste_links;

-- Talks to come for which an interpreter was asked and none has said yes: everybody said no, or somebody has not answered since the day before.
create view links.interpreter_missing with (security_invoker) as
    select b.booking_id, b.course_id, b.organisation_id, b.day, b.begins_at, b.interpreter as language, b.booked_by_id, asked.waits, asked.names
      from placements.booking b
      join lateral (select bool_or(says.yes is null) as waits, string_agg(l.receiver, ', ' order by l.made_at, l.link_id) as names,
                           max(greatest(l.made_at, (select max(o.made_at) from links.other_secret o where o.link_id = l.link_id))) as asked_at
                      from links.link l
                      left join placements.interpreter_says says on says.booking_id = b.booking_id and says.asked_id = l.link_id
                     where l.organisation_id = b.organisation_id and l.booking_id = b.booking_id and l.shut_at is null) asked
        on asked.names is not null
     where b.interpreter is not null and b.cancelled_on is null and b.day >= platform.today()
       and (not asked.waits or (asked.asked_at at time zone 'Europe/Copenhagen')::date < platform.today())
       and not exists (select from placements.interpreter_says yes where yes.booking_id = b.booking_id and yes.yes);
grant select on links.interpreter_missing to fodfaeste_app;
