package dk.fodfaeste.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Months as they are copied from a sheet. */
class MonthLinesTest {

    private static final YearMonth LAST = YearMonth.of(2026, 11);

    @Test
    void aMonthIsReadAsWageSystemsAndPeopleWriteIt() {
        for (String month : new String[] {
            "2026-10",
            "10-2026",
            "10/2026",
            "10.2026",
            "202610",
            "2026M10",
            "oktober 2026",
            "Okt. 2026",
            "okt 26",
            "okt-26",
            "October 2026"
        }) {
            assertThat(read(month + "\t12,5")).as(month).containsEntry(YearMonth.of(2026, 10), new BigDecimal("12.50"));
        }
        assertThat(read("maj 2026; 4.300,25\n\n juni 2026  4300 \r\njuli 2026: 12.5"))
                .containsEntry(YearMonth.of(2026, 5), new BigDecimal("4300.25"))
                .containsEntry(YearMonth.of(2026, 6), new BigDecimal("4300.00"))
                .containsEntry(YearMonth.of(2026, 7), new BigDecimal("12.50"));
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        assertThatThrownBy(() -> read("2026-10 12\nhvad som helst"))
                .isInstanceOfSatisfying(RefusedException.class, wrong -> {
                    assertThat(wrong.key()).isEqualTo("headcount.wrong.line");
                    assertThat(wrong.arguments()).isEqualTo(java.util.List.of(2, "hvad som helst"));
                });
        for (String wrong :
                new String[] {"2026-13 4", "2026-10 -4", "2026-10", "12,5", "xyz 2026 4", "2026-10 4,123"}) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> read("2026-12 4")).hasMessageContaining("headcount.wrong.month");
        assertThatThrownBy(() -> read("2006-12 4")).hasMessageContaining("headcount.wrong.month");
        assertThatThrownBy(() -> read("2026-10 4\nokt 2026 5")).hasMessageContaining("headcount.wrong.twice");
        assertThat(read("2026-10 4\nokt 2026 4,0")).hasSize(1);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(15);
        for (int run = 0; run < 200; run++) {
            SortedMap<YearMonth, BigDecimal> figures = new TreeMap<>();
            StringBuilder text = new StringBuilder();
            for (int month = 0; month < random.nextInt(1, 30); month++) {
                YearMonth at = LAST.minusMonths(month);
                BigDecimal figure = BigDecimal.valueOf(random.nextInt(500_000), 2);
                figures.put(at, figure);
                text.append(at)
                        .append(random.nextBoolean() ? "\t" : "; ")
                        .append(figure)
                        .append('\n');
            }
            assertThat(read(text.toString())).isEqualTo(figures);
        }
    }

    private static SortedMap<YearMonth, BigDecimal> read(String text) {
        return MonthLines.read(text, LAST.minusYears(10), LAST);
    }
}
