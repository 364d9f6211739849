-- A talk about a course as one booking: for the person, somebody of the workplace, workers of ours and an interpreter at once. Day and time are those
-- of the wall in Denmark.
create table placements.booking (
    booking_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    course_id       uuid        not null,
    day             date        not null,
    begins_at       time        not null,
    minutes         integer     not null check (minutes between 5 and 480),
    place           text        check (place <> '' and length(place) <= 200),
    with_person     boolean     not null,
    -- who of the workplace takes part; empty for nobody
    contact         text        check (contact <> '' and length(contact) <= 200),
    -- the language of the interpreter; empty where none comes
    interpreter     text        check (interpreter <> '' and length(interpreter) <= 60),
    cancelled_on    date,
    cancelled_for   text        check (cancelled_for in ('PERSON_ASKED', 'WORKPLACE_ASKED', 'WE_ASKED', 'NO_INTERPRETER', 'NOT_NEEDED')),
    booked_by_id    uuid        not null,
    booked_at       timestamptz not null,
    check ((cancelled_on is null) = (cancelled_for is null)),
    unique (organisation_id, booking_id),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, booked_by_id) references identity.account (organisation_id, account_id)
);
create index booking_of_course on placements.booking (organisation_id, course_id, day);
create index booking_on_day on placements.booking (organisation_id, day) where cancelled_on is null;
call platform.belongs_to_organisation('placements.booking');
call platform.has_versions('placements.booking', 'day', 'begins_at', 'minutes', 'place', 'cancelled_on');
grant select, insert on placements.booking to fodfaeste_app;
grant update (day, begins_at, minutes, place, cancelled_on, cancelled_for) on placements.booking to fodfaeste_app;

-- Who of us takes part.
create table placements.booking_worker (
    booking_id      uuid not null,
    organisation_id uuid not null references identity.organisation,
    account_id      uuid not null,
    primary key (booking_id, account_id),
    foreign key (organisation_id, booking_id) references placements.booking (organisation_id, booking_id) on delete cascade,
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create index booking_worker_account on placements.booking_worker (organisation_id, account_id);
call platform.belongs_to_organisation('placements.booking_worker');
grant select, insert on placements.booking_worker to fodfaeste_app;

-- Follow-up is the team's; a shop has no use for it.
create policy for_the_team on placements.booking as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
create policy for_the_team on placements.booking_worker as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
