-- A worker's own people, and the courses of somebody, are found by index: with 20,000 people each reading of all of them took 10 to 50 ms.
-- PostgreSQL does not see that an outcome that is none, or one of two, is not a third: course_of_the_day (V50) answers neither question.
create index person_of_consultant on people.person (organisation_id, consultant_id);
create index person_of_social_worker on people.person (organisation_id, social_worker_id);
create index running_course_of_person on placements.course (organisation_id, person_id) where outcome is null;
create index ended_course_of_person on placements.course (organisation_id, person_id) where outcome in ('COMPLETED', 'STOPPED_EARLY');
