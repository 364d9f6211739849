-- How often the talks of a course are from its second week on, where somebody agreed on it; otherwise every second week, and after two months every fourth.
create table placements.course_rhythm (
    course_id       uuid    primary key,
    organisation_id uuid    not null references identity.organisation,
    weeks           integer not null check (weeks between 1 and 12),
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade
);
call platform.belongs_to_organisation('placements.course_rhythm');
call platform.has_versions('placements.course_rhythm', 'weeks');
grant select, insert on placements.course_rhythm to fodfaeste_app;
grant update (weeks) on placements.course_rhythm to fodfaeste_app;
