package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One time somebody of ours was in touch with a company.
 *
 * @param kind empty where nobody said
 * @param result what came of it; empty where nobody said
 */
public record Contact(
        UUID id,
        UUID accountId,
        LocalDate contactedOn,
        Optional<ContactKind> kind,
        String about,
        Optional<String> result) {}
