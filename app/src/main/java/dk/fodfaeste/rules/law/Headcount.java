package dk.fodfaeste.rules.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Ordinary employees as full-time equivalents: month by month, and as the mean that somebody told. The months are the better witness: what
 * was told stands only where one of them is missing.
 *
 * @param stated the mean as it was told; it stands for every mean of which not all months were counted
 * @param months what was counted in each
 */
public record Headcount(Optional<BigDecimal> stated, SortedMap<YearMonth, BigDecimal> months) {

    public Headcount {
        months = new TreeMap<>(months);
    }

    public static Headcount ofMean(BigDecimal mean) {
        return new Headcount(Optional.of(mean), new TreeMap<>());
    }

    public static Headcount ofMonths(Map<YearMonth, BigDecimal> months) {
        return new Headcount(Optional.empty(), new TreeMap<>(months));
    }

    /** Of so many months, the last of them included; what was told where one of them was not counted, and nothing where nothing was told. */
    public Optional<BigDecimal> mean(YearMonth last, int count) {
        if (!missing(last, count).isEmpty()) {
            return stated;
        }
        return Optional.of(IntStream.range(0, count)
                .mapToObj(back -> months.get(last.minusMonths(back)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP));
    }

    /** Which of so many months were not counted, the earliest first. @param last the last of them */
    public List<YearMonth> missing(YearMonth last, int count) {
        return IntStream.range(0, count)
                .mapToObj(back -> last.minusMonths(count - 1L - back))
                .filter(month -> !months.containsKey(month))
                .toList();
    }

    /** What was counted last; what was told where nothing was. */
    public Optional<BigDecimal> latest() {
        return months.isEmpty() ? stated : Optional.of(months.lastEntry().getValue());
    }

    public Optional<BigDecimal> in(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }
}
