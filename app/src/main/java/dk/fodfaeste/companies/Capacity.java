package dk.fodfaeste.companies;

import java.math.BigDecimal;
import java.util.Optional;

/** How many a workplace takes at a time, and the full-time equivalents that the supported ratio is counted on. */
public record Capacity(int places, Optional<BigDecimal> ordinaryFte, Optional<BigDecimal> supportedFte) {}
