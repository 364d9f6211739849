package dk.fodfaeste.intake.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Numbers with a decimal comma or point, and with points, commas or blanks between the thousands. */
final class Numbers {

    private static final Pattern DANISH_THOUSANDS =
            Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+|-?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern ENGLISH_THOUSANDS =
            Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern WHOLE_THOUSANDS = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,9}(\\.\\d{0,15})?|\\.\\d{1,15})");

    private static final Pattern FEW_DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Map<String, Pattern> UNITS = new ConcurrentHashMap<>();

    private Numbers() {}

    static Optional<BigDecimal> decimal(String text) {
        String number = BLANK.matcher(text).replaceAll("").replace('−', '-');
        if (DANISH_THOUSANDS.matcher(number).matches()) {
            number = number.replace(".", "");
        } else if (ENGLISH_THOUSANDS.matcher(number).matches()) {
            number = number.replace(",", "");
        }
        number = number.replace(',', '.');
        return NUMBER.matcher(number).matches()
                ? Optional.of(new BigDecimal(number).stripTrailingZeros())
                : Optional.empty();
    }

    /** In a whole number three digits after a point can only be thousands. */
    static Optional<Integer> whole(String text) {
        if (FEW_DIGITS.matcher(text).matches()) {
            return Optional.of(Integer.valueOf(text));
        }
        String number = BLANK.matcher(text).replaceAll("");
        if (WHOLE_THOUSANDS.matcher(number).matches()) {
            number = number.replaceAll("[.,]", "");
        }
        return decimal(number)
                .filter(found -> found.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue);
    }

    /** «45 min», «15 timer»: the number before the unit. */
    static String withoutUnit(String text, String units) {
        return UNITS.computeIfAbsent(units, words -> Pattern.compile("(?i)\\s*(?:" + words + ")\\.?$"))
                .matcher(text)
                .replaceFirst("");
    }
}
