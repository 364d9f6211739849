package dk.fodfaeste.platform.web;

import java.util.Optional;
import java.util.UUID;

/** What those who work here are called, for pages that say who did something. */
public interface AccountNames {

    /** Empty for who is not of the reader's organisation. */
    Optional<String> nameOf(UUID accountId);
}
