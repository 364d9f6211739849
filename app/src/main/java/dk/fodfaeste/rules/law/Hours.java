package dk.fodfaeste.rules.law;

import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A time a week, told in hours to the minute: a check that says no shows by how little. */
public record Hours(int minutes) implements Named {

    @Override
    public String name(Words words) {
        return words.number(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
    }
}
