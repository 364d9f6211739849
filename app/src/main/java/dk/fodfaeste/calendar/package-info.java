/**
 * Appointments as calendars have them: what was booked goes to those who take part as an invitation, a change or a cancellation. It knows when,
 * where and who, and of a person the first name. A worker's own calendar may follow their talks by a link, with initials alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "privacy",
            "jobs",
            "people",
            "companies",
            "placements",
            "placements :: followup",
            "post"
        })
@NullMarked
package dk.fodfaeste.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
