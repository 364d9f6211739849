package dk.fodfaeste.intake.reading;

import dk.fodfaeste.companies.Cvr;
import dk.fodfaeste.people.Cpr;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** CPR, CVR and P-number (see cpr.dk and CVR-loven § 6), and telephone numbers. */
final class Identifiers {

    /** 1.0104575E9, as programs write large numbers. */
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)[.,](\\d+)[eE]\\+?0?(\\d)");

    private static final Pattern DIGITS_TYPED = Pattern.compile("\\d[\\d\\s./-]*");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern QUOTE_BEFORE = Pattern.compile("^['’]");
    private static final Pattern ZEROS_BEHIND = Pattern.compile("(?<=\\d{6})[.,]0+$");
    private static final Pattern BEFORE_CVR = Pattern.compile("(?i)^(?:cvr|se)?[ .:-]*(?:nr)?[ .:-]*(?:dk)?[ .:-]*");
    private static final Pattern BEFORE_P_NUMBER = Pattern.compile("(?i)^(?:dk|p)?[ .:-]*(?:nr|nummer)?[ .:-]*");

    private Identifiers() {}

    /** The digits of a CPR number; a leading zero that Excel took away is put back. */
    static Optional<String> cpr(String text) {
        return digits(text)
                .map(digits -> digits.length() == 9 ? "0" + digits : digits)
                .flatMap(Cpr::parse)
                .map(Cpr::digits);
    }

    static Optional<String> cvr(String text) {
        return digits(BEFORE_CVR.matcher(text).replaceFirst(""))
                .flatMap(Cvr::parse)
                .map(Cvr::digits);
    }

    static Optional<String> pNumber(String text) {
        return digits(BEFORE_P_NUMBER.matcher(text).replaceFirst("")).filter(digits -> digits.length() == 10);
    }

    /** The digits alone: without blanks and dashes, the «.0» of a program, or the exponent of a number that lost none of its digits. */
    private static Optional<String> digits(String text) {
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(text);
        }
        String typed = typed(text);
        var scientific = SCIENTIFIC.matcher(typed);
        if (scientific.matches()) {
            boolean whole = scientific.group(2).length() == Integer.parseInt(scientific.group(3));
            return Optional.of(typed)
                    .filter(number -> whole)
                    .map(number -> new BigDecimal(number.replace(',', '.')).toPlainString());
        }
        return Optional.of(typed)
                .filter(number -> DIGITS_TYPED.matcher(number).matches())
                .map(number -> NO_DIGIT.matcher(number).replaceAll(""));
    }

    private static String typed(String text) {
        return ZEROS_BEHIND.matcher(QUOTE_BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** A Danish number as eight digits, a foreign one with its plus; words around a number stay. At least eight digits. */
    static Optional<String> phone(String text) {
        String typed = typed(text);
        String digits = NO_DIGIT.matcher(typed).replaceAll("");
        if (digits.length() < 8) {
            return Optional.empty();
        }
        String compact = typed.replaceAll("[\\s()./-]", "");
        if (!compact.matches("\\+?\\d+")) {
            return Optional.of(typed);
        }
        String abroad = compact.startsWith("+") ? digits : digits.startsWith("00") ? digits.substring(2) : "";
        if (abroad.isEmpty()) {
            boolean danish = digits.length() == 8;
            return Optional.of(danish ? digits : digits.matches("45\\d{8}") ? digits.substring(2) : typed);
        }
        return abroad.startsWith("45")
                ? Optional.of(abroad.substring(2)).filter(number -> number.length() == 8)
                : Optional.of("+" + abroad);
    }
}
