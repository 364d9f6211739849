package dk.fodfaeste.portal;

import dk.fodfaeste.placements.Course;
import dk.fodfaeste.placements.followup.Booking;
import java.util.Optional;

/** What a link is to: a course, or one talk about it. */
record AskedCourse(Course course, Optional<Booking> talk) {}
