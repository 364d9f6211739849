package dk.fodfaeste.rules;

import dk.fodfaeste.rules.law.LawRule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the law pays an hour in a year.
 *
 * @param rule that says so, with its paragraph and how surely it was read
 * @param kroner an hour; empty where the rules that are in force do not know the year
 */
public record HourRate(LawRule rule, int year, Optional<BigDecimal> kroner) {}
