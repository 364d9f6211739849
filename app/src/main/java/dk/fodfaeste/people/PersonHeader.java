package dk.fodfaeste.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * The top of every page about a person.
 *
 * @param weeks since the referral
 * @param openUntil when the case room closes again for a reader who opened it from outside the team; told by the pages of the room
 */
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
        Optional<Closing> closing,
        Optional<LocalTime> openUntil) {

    PersonHeader openUntil(Optional<LocalTime> time) {
        return new PersonHeader(
                id,
                name,
                firstName,
                referredOn,
                weeks,
                consultant,
                socialWorker,
                postalCode,
                motherTongue,
                needsInterpreter,
                closing,
                time);
    }
}
