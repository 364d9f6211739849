package dk.fodfaeste.placements;

import java.time.LocalDate;

/** One step of the hours ladder: so many minutes a week from a day on. */
public record HoursStep(LocalDate from, int minutesPerWeek) {}
