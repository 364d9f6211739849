package dk.fodfaeste.rules.law;

import java.math.BigDecimal;
import java.util.Optional;

/** Rates that are set anew each year. */
public interface YearRates {

    /** Kroner an hour; empty where the pack does not know the year. Never guessed from another year. */
    Optional<BigDecimal> of(int year);
}
