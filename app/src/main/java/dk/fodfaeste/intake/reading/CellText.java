package dk.fodfaeste.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as the text that a person would have typed: a date as a date, a time as a time, a number without its exponent. */
final class CellText {

    /** Before a formula of which nobody knows what it gives. */
    static final String NOT_COMPUTED = "#=";

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(80_000);

    private final LocalDate dayZero;

    CellText(boolean from1904) {
        dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber(), format(cell));
            case FORMULA -> formula(cell, raw);
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "ja" : "nej";
            case ERROR -> raw.startsWith("#") ? raw : "#" + raw;
            default -> String.valueOf(cell.getText());
        };
    }

    /** A program that writes a formula and does not compute it leaves no value: that is no empty cell. */
    private String formula(Cell cell, String raw) {
        if (cell.getRawValue() == null
                && cell.getFormula() != null
                && !cell.getFormula().isBlank()) {
            return NOT_COMPUTED + cell.getFormula();
        }
        return cell.getValue() instanceof BigDecimal number ? number(number, format(cell)) : raw;
    }

    private String number(BigDecimal number, String format) {
        boolean day = format.matches("[^#0]*(?:y|å|d.*m|m.*d)[^#0]*");
        boolean time = format.matches("[^#0]*[ht].*");
        boolean moment = (day || time) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if (!moment) {
            return plain(number);
        }
        LocalDateTime at = dayZero.atStartOfDay()
                .plusSeconds(number.multiply(SECONDS_A_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
        if (!day) {
            return at.toLocalTime().toString();
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toLocalDate() + " " + at.toLocalTime();
    }

    /** Excel keeps fifteen digits; what a computation left behind them is noise. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > 40) {
            return number.toString();
        }
        BigDecimal rounded = number.round(new MathContext(15, RoundingMode.HALF_UP));
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** The number format without its literals and colours, in lower case. */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? ""
                : format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .replace("general", "")
                        .replace("standard", "");
    }
}
