package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That the reader was in touch with a company, as they write it down.
 *
 * @param kind empty where nobody said how
 */
public record NewContact(LocalDate day, Optional<ContactKind> kind, String about, Optional<String> result) {}
