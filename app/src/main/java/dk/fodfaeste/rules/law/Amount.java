package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.math.BigDecimal;

/** A number, told with at most two decimals as the reader's language writes them. */
public record Amount(BigDecimal value) implements Named {

    public static Amount of(long value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    @Override
    public String name(Words words) {
        return words.number(value);
    }
}
