package dk.fodfaeste.companies;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A task as it shall stand in the inventory; its number is given by the house. */
public record WantedTask(
        String name,
        OptionalInt minutes,
        OptionalInt timesPerWeek,
        Set<DayOfWeek> days,
        Optional<LocalTime> earliest,
        Optional<LocalTime> latest,
        Optional<String> location,
        Optional<String> performedBy,
        OptionalInt relief) {}
