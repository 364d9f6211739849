package dk.fodfaeste.companies.sheets;

import java.math.BigDecimal;
import java.util.Optional;

/** One row of «arbejdssteder». */
public record WorkplaceRow(
        String cvr,
        String pNumber,
        String name,
        Optional<String> address,
        Optional<String> postalCode,
        Optional<BigDecimal> ordinaryFte,
        Optional<BigDecimal> supportedFte,
        Optional<Integer> places) {}
