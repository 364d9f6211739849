package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** How often a company wants to hear from us, not before when, and from whom. */
public record Wishes(OptionalInt maxContactsPerMonth, Optional<LocalDate> pausedUntil, Optional<UUID> contactById) {}
