package dk.fodfaeste.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.rules.law.Headcount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Means of months: never of fewer than are asked for. */
class HeadcountTest {

    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @Test
    void aMeanIsOfAllItsMonthsOrOfNone() {
        Random random = new Random(65);
        for (int run = 0; run < 500; run++) {
            TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();
            int asked = random.nextInt(1, 13);
            BigDecimal sum = BigDecimal.ZERO;
            int missing = 0;
            for (int back = 0; back < asked; back++) {
                if (random.nextInt(6) > 0) {
                    BigDecimal figure = BigDecimal.valueOf(random.nextInt(10_000), 2);
                    months.put(LAST.minusMonths(back), figure);
                    sum = sum.add(figure);
                } else {
                    missing++;
                }
            }
            Headcount counted = Headcount.ofMonths(months);
            assertThat(counted.missing(LAST, asked)).hasSize(missing).isSorted();
            assertThat(counted.mean(LAST, asked).isPresent()).isEqualTo(missing == 0);
            if (missing == 0) {
                assertThat(counted.mean(LAST, asked).orElseThrow().multiply(BigDecimal.valueOf(asked)))
                        .isCloseTo(sum, org.assertj.core.data.Offset.offset(new BigDecimal("0.01")));
            }
        }
    }

    @Test
    void whatWasToldStandsUntilTheMonthsAreWhole() {
        TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();
        months.put(LAST, BigDecimal.TEN);
        Optional<BigDecimal> told = Optional.of(new BigDecimal("18.5"));
        assertThat(new Headcount(told, months).mean(LAST, 2)).isEqualTo(told);
        months.put(LAST.minusMonths(1), new BigDecimal("12"));
        assertThat(new Headcount(told, months).mean(LAST, 2).orElseThrow()).isEqualByComparingTo("11");
        assertThat(new Headcount(told, months).mean(LAST.plusMonths(1), 2)).isEqualTo(told);
    }
}
