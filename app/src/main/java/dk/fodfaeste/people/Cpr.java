package dk.fodfaeste.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A CPR number: ten digits whose first six are a real date in the century that the seventh says; replacement numbers have 60 added to the
 * day. The old check digit is not asked for: since 2007 valid numbers break it.
 */
public record Cpr(String digits) {

    /** To the day of a replacement number. */
    private static final int ADDED = 60;

    public Cpr {
        if (!digits.matches("[0-9]{10}") || !isDay(digits)) {
            throw new IllegalArgumentException("no CPR number");
        }
    }

    /** As people write it: with a hyphen, blanks, or neither; empty where it is none. */
    public static Optional<Cpr> parse(String text) {
        String digits = text.replaceAll("[\\s–-]", "");
        return digits.matches("[0-9]{10}") && isDay(digits) ? Optional.of(new Cpr(digits)) : Optional.empty();
    }

    private static boolean isDay(String digits) {
        try {
            day(digits);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate day(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int year = Integer.parseInt(digits.substring(4, 6));
        return LocalDate.of(
                century(digits.charAt(6) - '0', year) + year, month, isReplacement(digits) ? day - ADDED : day);
    }

    private static boolean isReplacement(String digits) {
        return Integer.parseInt(digits.substring(0, 2)) > ADDED;
    }

    /** Empty for a replacement number: it may have been given before anybody knew the day. */
    Optional<LocalDate> bornOn() {
        return isReplacement(digits) ? Optional.empty() : Optional.of(day(digits));
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

    /** «DDMMYY-••••»: how it is shown to whoever has not asked for the whole. */
    public String masked() {
        return digits.substring(0, 6) + "-••••";
    }

    /** Never the number: a record that is printed by mistake says nothing. */
    @Override
    public String toString() {
        return masked();
    }
}
