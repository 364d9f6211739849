-- What was agreed about the talks of a course can be given up again: they come as usual, and who agreed what stays in the log.
alter table placements.course_rhythm alter column weeks drop not null;
