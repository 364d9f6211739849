package dk.fodfaeste.placements;

import java.util.List;

/** A course with all that happened in it. @param events what was decided since it was agreed, the first first */
record CourseStory(
        Course course, String workplace, List<HoursStep> steps, List<FollowUp> talks, List<CourseEvent> events) {}
