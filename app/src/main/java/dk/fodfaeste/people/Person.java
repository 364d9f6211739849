package dk.fodfaeste.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A person as the whole team may see them. Cause, health, target group and CPR are not here: they live in the case room.
 *
 * @param number the organisation's own key
 * @param maxCommuteMinutes as the person said it
 * @param wishes in the person's own words
 * @param referredBy who, as the referral says it
 * @param closing since when the person is with us no more; empty while they are
 */
public record Person(
        UUID id,
        String number,
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
        Stage stage,
        OptionalInt maxCommuteMinutes,
        Availability availability,
        Optional<String> wishes,
        Optional<Closing> closing,
        int version) {

    public String fullName() {
        return lastName.map(last -> firstName + " " + last).orElse(firstName);
    }

    /** «Olena K.»: how lists call a person. */
    public String shortName() {
        return shortName(firstName, lastName);
    }

    /** The same of somebody whose names are all that is at hand. */
    public static String shortName(String firstName, Optional<String> lastName) {
        return lastName.filter(last -> !last.isBlank())
                .map(last -> firstName + " " + Character.toString(last.strip().codePointAt(0)) + ".")
                .orElse(firstName);
    }
}
