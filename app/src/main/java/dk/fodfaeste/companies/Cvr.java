package dk.fodfaeste.companies;

import java.util.Optional;

/** A company's number in Det Centrale Virksomhedsregister: eight digits, the last of which checks the others (modulus 11). */
public record Cvr(String digits) {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    public Cvr {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("no CVR number: " + digits);
        }
    }

    /** Spaces and «DK» in front are taken away. Empty where the digits do not check. */
    public static Optional<Cvr> parse(String text) {
        String digits = text.replaceAll("\\s", "").replaceFirst("^(?i)DK-?", "");
        return isValid(digits) ? Optional.of(new Cvr(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        if (!digits.matches("[1-9][0-9]{7}")) {
            return false;
        }
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (digits.charAt(index) - '0');
        }
        return sum % 11 == 0;
    }
}
