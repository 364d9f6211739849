-- What came out of a talk: what, who does it, and until when.
create table placements.action_point (
    action_point_id uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    course_id       uuid        not null,
    words           text        not null check (words <> '' and length(words) <= 500),
    who             text        not null check (who in ('PERSON', 'WORKPLACE', 'CONSULTANT', 'SOCIAL_WORKER')),
    until_on        date        not null,
    done_on         date,
    written_by_id   uuid        not null,
    written_at      timestamptz not null,
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
create index action_point_of_course on placements.action_point (organisation_id, course_id, until_on);
create index action_point_open on placements.action_point (organisation_id, until_on) where done_on is null;
call platform.belongs_to_organisation('placements.action_point');
create policy for_the_team on placements.action_point as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on placements.action_point to fodfaeste_app;
grant update (done_on) on placements.action_point to fodfaeste_app;

-- Days away from a course, in the words of the day in an own enterprise (V81): never why, for it may be health.
create table placements.course_absence (
    course_absence_id uuid        primary key,
    organisation_id   uuid        not null references identity.organisation,
    course_id         uuid        not null,
    first_day         date        not null,
    last_day          date        not null,
    kind              text        not null check (kind in ('ABSENT_TOLD', 'AGREED_ABSENCE', 'ABSENT')),
    written_by_id     uuid        not null,
    written_at        timestamptz not null,
    check (last_day between first_day and first_day + 366),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id),
    -- nobody is away twice on a day
    exclude using gist (organisation_id with =, course_id with =, daterange(first_day, last_day, '[]') with &&)
);
create index course_absence_of_course on placements.course_absence (organisation_id, course_id, first_day);
call platform.belongs_to_organisation('placements.course_absence');
create policy for_the_team on placements.course_absence as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert, delete on placements.course_absence to fodfaeste_app;

-- Whoever is erased has no talks to come, no agreements and no days away any more; the course stays as days, hours and outcome (V61).
create function placements.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from placements.booking b using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and b.organisation_id = c.organisation_id and b.course_id = c.course_id;
    delete from placements.action_point a using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and a.organisation_id = c.organisation_id and a.course_id = c.course_id;
    delete from placements.course_absence a using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and a.organisation_id = c.organisation_id and a.course_id = c.course_id;
    return null;
end $$;
revoke execute on function placements.forgets() from public;
create trigger zz_forgets_follow_up after update of erased_on on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function placements.forgets();
