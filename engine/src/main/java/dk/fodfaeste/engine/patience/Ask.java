package dk.fodfaeste.engine.patience;

import java.time.LocalDate;
import java.util.UUID;

/** One time somebody of the organisation asked the company, or is about to: a contact, or a proposal that is held for it. */
public record Ask(UUID by, LocalDate on) {}
