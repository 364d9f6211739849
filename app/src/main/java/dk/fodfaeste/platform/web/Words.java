package dk.fodfaeste.platform.web;

import java.math.BigDecimal;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The words of a page in the reader's language. */
public record Words(MessageSource messages, Locale locale) {

    private static final Pattern ONE_HOUR = Pattern.compile("(?<![\\d,.])1 (timer|hours)");

    /**
     * The text of a key; {@code {0}} … stand for the arguments, as in {@link java.text.MessageFormat}. Constants, days, times and what has a
     * name of its own are put into words.
     */
    public String text(String key, Object... arguments) {
        return oneHour(messages.getMessage(
                key, Arrays.stream(arguments).map(this::told).toArray(), locale));
    }

    /** Hours come with a decimal or without, so that no text can choose its own plural: «1 time», «1,5 timer». */
    private String oneHour(String text) {
        return ONE_HOUR.matcher(text).replaceAll(danish() ? "1 time" : "1 hour");
    }

    private Object told(Object argument) {
        return switch (argument) {
            case Enum<?> constant -> of(constant);
            case LocalDate day -> date(day);
            case LocalTime time -> time(time);
            case Named named -> named.name(this);
            default -> argument;
        };
    }

    /** The word for a constant: its key is {@code Type.CONSTANT}. */
    public String of(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** 23. november 2026 */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(danish() ? "d. MMMM yyyy" : "d MMMM yyyy", locale));
    }

    /** 23. nov. */
    public String shortDate(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(danish() ? "d. MMM" : "d MMM", locale));
    }

    public String month(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
    }

    /** «jan. 2026», where there is little room. */
    public String monthShort(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MMM yyyy", locale));
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, locale);
    }

    public String shortWeekday(DayOfWeek day) {
        String name = day.getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, locale);
        return name.replace(".", "");
    }

    /** «man–fre», or the single days with commas. */
    public String days(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return text("words.everyDay");
        }
        if (days.isEmpty()) {
            return text("words.noDay");
        }
        EnumSet<DayOfWeek> sorted = EnumSet.copyOf(days);
        DayOfWeek first = sorted.iterator().next();
        DayOfWeek last = first.plus(sorted.size() - 1L);
        boolean run = sorted.size() > 2
                && last.getValue() >= first.getValue()
                && sorted.contains(last)
                && sorted.equals(EnumSet.range(first, last));
        return run
                ? shortWeekday(first) + "–" + shortWeekday(last)
                : sorted.stream().map(this::shortWeekday).collect(Collectors.joining(", "));
    }

    /** «Amal, Bo og Cille». */
    public String list(List<String> names) {
        return names.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(names);
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(danish() ? "H.mm" : "H:mm"));
    }

    public int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Hours with at most one decimal: «6», «7,5». */
    public String hours(int minutes) {
        return number(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, java.math.RoundingMode.HALF_UP));
    }

    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** An amount of money, always with both decimals. */
    public String kroner(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    public boolean danish() {
        return "da".equals(locale.getLanguage());
    }
}
