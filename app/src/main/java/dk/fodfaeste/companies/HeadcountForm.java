package dk.fodfaeste.companies;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Full-time equivalents by month, as they stand in the fields of a page: one for each month, and one for many lines at once. */
final class HeadcountForm {

    static final String PASTED = "pasted";

    /** The latest twelve and the one that runs, for a course that begins with the next. */
    private static final int SHOWN = 13;

    /** Nobody needs older ones; a year typed wrong is. */
    private static final int OLDEST_YEARS = 10;

    private static final String WRONG = "workplace.wrong.fte";

    private HeadcountForm() {}

    static String field(YearMonth month) {
        return "m" + month;
    }

    /** As Danes write it: 12,5. */
    static String typed(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Those that the page has a field for, the latest first. @param known what was counted, however long ago */
    static List<YearMonth> months(YearMonth running, SortedMap<YearMonth, BigDecimal> known) {
        TreeSet<YearMonth> months = new TreeSet<>(known.keySet());
        for (int back = 0; back < SHOWN; back++) {
            months.add(running.minusMonths(back));
        }
        return List.copyOf(months.reversed());
    }

    static Form stored(YearMonth running, SortedMap<YearMonth, BigDecimal> known, int version) {
        Map<String, String> fields = new HashMap<>();
        months(running, known)
                .forEach(month -> fields.put(
                        field(month),
                        Optional.ofNullable(known.get(month))
                                .map(HeadcountForm::typed)
                                .orElse("")));
        return Form.stored(fields, version);
    }

    /** What was typed; a line that was pasted stands over the field of its month. Notes in the form what is wrong. */
    static SortedMap<YearMonth, BigDecimal> read(Form form, YearMonth running, SortedMap<YearMonth, BigDecimal> known) {
        SortedMap<YearMonth, BigDecimal> typed = new TreeMap<>();
        for (YearMonth month : months(running, known)) {
            if (form.has(field(month))) {
                form.hundredths(field(month), WRONG).ifPresent(figure -> typed.put(month, figure));
            } else {
                Optional.ofNullable(known.get(month)).ifPresent(figure -> typed.put(month, figure));
            }
        }
        try {
            typed.putAll(MonthLines.read(form.typed(PASTED), running.minusYears(OLDEST_YEARS), running));
        } catch (RefusedException wrong) {
            form.refuse(PASTED, wrong);
        }
        return typed;
    }

    /** As if each had been typed into its field. */
    static Form spread(Form form, SortedMap<YearMonth, BigDecimal> read) {
        Map<String, String> fields = new HashMap<>(form.carried());
        read.forEach((month, figure) -> fields.put(field(month), typed(figure)));
        return new Form(fields);
    }

    static List<EditedField> fields(YearMonth running, SortedMap<YearMonth, BigDecimal> known) {
        return months(running, known).stream()
                .map(month -> new EditedField(
                        field(month),
                        words -> words.month(month.atDay(1)),
                        form -> form.hundredths(field(month), WRONG),
                        words -> figure -> words.number((BigDecimal) figure),
                        false))
                .toList();
    }

    /** What all of them have in the months in which every one was counted. */
    static SortedMap<YearMonth, BigDecimal> together(List<SortedMap<YearMonth, BigDecimal>> each) {
        SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        each.stream()
                .flatMap(counted -> counted.keySet().stream())
                .distinct()
                .filter(month -> each.stream().allMatch(counted -> counted.containsKey(month)))
                .forEach(month -> sums.put(month, sum(each, counted -> counted.getOrDefault(month, BigDecimal.ZERO))));
        return sums;
    }

    private static BigDecimal sum(
            List<SortedMap<YearMonth, BigDecimal>> each,
            Function<SortedMap<YearMonth, BigDecimal>, BigDecimal> figure) {
        return each.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
