package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The top of every page about a person. @param weeks since the referral */
public record PersonHeader(
        UUID id,
        String name,
        String firstName,
        Optional<LocalDate> referredOn,
        long weeks,
        Optional<String> consultant,
        Optional<String> socialWorker,
        Optional<String> postalCode,
        Optional<String> motherTongue,
        boolean needsInterpreter,
        Optional<Closing> closing) {}
