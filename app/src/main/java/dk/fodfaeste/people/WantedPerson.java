package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What is written about a person by hand, as the whole team may see it.
 *
 * @param referredBy who, as the referral says it
 * @param maxCommuteMinutes as the person said it
 * @param wishes in the person's own words
 */
public record WantedPerson(
        String firstName,
        Optional<String> lastName,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> postalCode,
        Optional<String> motherTongue,
        boolean needsInterpreter,
        Optional<LocalDate> referredOn,
        Optional<String> referredBy,
        Optional<String> municipality,
        Optional<UUID> socialWorkerId,
        Optional<UUID> consultantId,
        OptionalInt maxCommuteMinutes,
        Availability availability,
        Optional<String> wishes) {

    static WantedPerson of(Person person) {
        return new WantedPerson(
                person.firstName(),
                person.lastName(),
                person.phone(),
                person.email(),
                person.postalCode(),
                person.motherTongue(),
                person.needsInterpreter(),
                person.referredOn(),
                person.referredBy(),
                person.municipality(),
                person.socialWorkerId(),
                person.consultantId(),
                person.maxCommuteMinutes(),
                person.availability(),
                person.wishes());
    }

    String fullName() {
        return lastName.map(last -> firstName + " " + last).orElse(firstName);
    }
}
