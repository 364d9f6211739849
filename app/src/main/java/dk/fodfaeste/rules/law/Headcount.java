package dk.fodfaeste.rules.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Ordinary employees as full-time equivalents: month by month, or as the mean that somebody counted.
 *
 * @param stated the mean as it was told; it stands for every mean that is asked for
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

    /** Of so many months, the last of them included; empty where one of them was not counted. */
    public Optional<BigDecimal> mean(YearMonth last, int count) {
        if (stated.isPresent()) {
            return stated;
        }
        if (!IntStream.range(0, count).allMatch(back -> months.containsKey(last.minusMonths(back)))) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, count)
                .mapToObj(back -> months.get(last.minusMonths(back)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP));
    }

    public Optional<BigDecimal> in(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }
}
