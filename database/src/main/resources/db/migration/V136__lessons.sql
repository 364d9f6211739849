-- What was learned from a course that is over, about the work: added, never changed. What was seen of the person is an observation.
create table placements.lesson (
    lesson_id       uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    course_id       uuid        not null,
    words           text        not null check (words <> '' and length(words) <= 500),
    written_by_id   uuid        not null,
    written_at      timestamptz not null,
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
create index lesson_of_course on placements.lesson (organisation_id, course_id, written_at desc);
call platform.belongs_to_organisation('placements.lesson');
create policy for_the_team on placements.lesson as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on placements.lesson to fodfaeste_app;

create function placements.forgets_lessons() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from placements.lesson l using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and l.organisation_id = c.organisation_id and l.course_id = c.course_id;
    return null;
end $$;
revoke execute on function placements.forgets_lessons() from public;
create trigger zz_forgets_lessons after update of erased_on on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function placements.forgets_lessons();
