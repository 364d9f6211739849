package dk.fodfaeste.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** CPR, CVR and P-number (see cpr.dk and CVR-loven § 6). */
final class Identifiers {

    private static final int[] CVR_WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    private Identifiers() {}

    /**
     * Ten digits whose first six are a real date in the century that the seventh says; replacement numbers have 60 added to the day.
     * The old check digit is not asked for: since 2007 valid numbers break it. A leading zero that Excel took away is put back.
     */
    static Optional<String> cpr(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (digits.matches("\\d{9}")) {
            digits = "0" + digits;
        }
        if (!digits.matches("\\d{10}")) {
            return Optional.empty();
        }
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int year = Integer.parseInt(digits.substring(4, 6));
        try {
            LocalDate.of(century(digits.charAt(6) - '0', year) + year, month, day > 60 ? day - 60 : day);
            return Optional.of(digits);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int century(int seventh, int year) {
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }

    static Optional<String> cvr(String text) {
        String digits = text.replaceAll("^DK", "").replaceAll("[\\s-]", "").replaceAll("[.,]0+$", "");
        if (!digits.matches("[1-9]\\d{7}")) {
            return Optional.empty();
        }
        int sum = 0;
        for (int index = 0; index < CVR_WEIGHTS.length; index++) {
            sum += CVR_WEIGHTS[index] * (digits.charAt(index) - '0');
        }
        return sum % 11 == 0 ? Optional.of(digits) : Optional.empty();
    }

    static Optional<String> pNumber(String text) {
        String digits = text.replaceAll("[\\s-]", "").replaceAll("[.,]0+$", "");
        return digits.matches("\\d{10}") ? Optional.of(digits) : Optional.empty();
    }
}
