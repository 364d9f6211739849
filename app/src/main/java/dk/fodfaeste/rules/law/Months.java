package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.time.YearMonth;
import java.util.List;

/** Some months, told one after the other: «august 2026 og oktober 2026». */
public record Months(List<YearMonth> each) implements Named {

    public Months {
        each = List.copyOf(each);
    }

    @Override
    public String name(Words words) {
        return words.list(
                each.stream().map(month -> words.month(month.atDay(1))).toList());
    }
}
