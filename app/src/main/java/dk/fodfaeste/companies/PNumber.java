package dk.fodfaeste.companies;

import java.util.Optional;

/** A production unit's number in Det Centrale Virksomhedsregister (CVR-loven § 6): ten digits, which have no check among them. */
public record PNumber(String digits) {

    public PNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("no P number: " + digits);
        }
    }

    /** Spaces and «P» in front are taken away. Empty where there are not ten digits. */
    public static Optional<PNumber> parse(String text) {
        String digits = text.replaceAll("[\\s.]", "").replaceFirst("^(?i)P-?", "");
        return isValid(digits) ? Optional.of(new PNumber(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        return digits.matches("[0-9]{10}");
    }
}
