package dk.fodfaeste.platform;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds CPR numbers among other words. A CPR number belongs in the case room, sealed; anywhere else it is refused, and where it is told
 * of, as in a report or a log, its last four digits are not: {@code 010190-••••}.
 */
public final class CprInText {

    /** Day, month, year and four more, with what people write between; digits of every script. */
    private static final Pattern TEN_DIGITS = Pattern.compile(
            "(?<![\\p{Nd}+])(\\p{Nd}{2})[ .\u00a0-]?(\\p{Nd}{2})[ .\u00a0-]?(\\p{Nd}{2})"
                    + "[\\s\u00a0\u200b\u00ad]{0,2}[-–—‑−_/.·]?[\\s\u00a0\u200b]{0,2}\\p{Nd}{2}[ \u00a0]?\\p{Nd}{2}(?!\\p{Nd})");

    private static final String LAST_FOUR = "-••••";

    /** Replacement numbers have it added to the day. */
    private static final int REPLACEMENT = 60;

    private CprInText() {}

    /** Whether a number stands in it whose first six digits may be a day; nobody can tell more since the check digit is no longer kept. */
    public static boolean isIn(String text) {
        return couldBe(text) && TEN_DIGITS.matcher(text).results().anyMatch(CprInText::isDay);
    }

    /** The same text with the last four digits of each number covered. */
    public static String masked(String text) {
        return couldBe(text)
                ? TEN_DIGITS
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(isDay(found) ? masked(found) : found.group()))
                : text;
    }

    /** A quick no for nearly everything. */
    private static boolean couldBe(String text) {
        int digits = 0;
        for (int index = 0; index < text.length() && digits < 10; index++) {
            char letter = text.charAt(index);
            digits += Character.isDigit(letter) || Character.isHighSurrogate(letter) ? 1 : 0;
        }
        return digits == 10;
    }

    private static String masked(MatchResult found) {
        return found.group(1) + found.group(2) + found.group(3) + LAST_FOUR;
    }

    private static boolean isDay(MatchResult found) {
        int day = number(found.group(1));
        int month = number(found.group(2));
        int plain = day > REPLACEMENT ? day - REPLACEMENT : day;
        return plain >= 1 && plain <= 31 && month >= 1 && month <= 12;
    }

    private static int number(String digits) {
        return digits.codePoints().map(Character::getNumericValue).reduce(0, (sum, digit) -> 10 * sum + digit);
    }
}
