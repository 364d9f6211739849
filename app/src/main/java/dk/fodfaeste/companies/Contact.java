package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.UUID;

/** One time somebody of ours was in touch with a company. */
public record Contact(UUID id, UUID accountId, LocalDate contactedOn, String about) {}
