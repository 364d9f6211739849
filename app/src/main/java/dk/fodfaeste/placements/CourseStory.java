package dk.fodfaeste.placements;

import java.util.List;

/** A course with all that a time line tells of it. */
record CourseStory(Course course, String workplace, List<HoursStep> steps, List<FollowUp> talks) {}
