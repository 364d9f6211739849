package dk.fodfaeste.companies;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A production unit of a company: where the work is, and what the supported ratio is counted on.
 *
 * @param ordinaryFte ordinary employees as full-time equivalents, mean of four months (BAB § 65)
 * @param supportedFte supported persons there now, as full-time equivalents
 * @param places how many the workplace will take at a time
 * @param employer of its company
 * @param closing since when nobody new is asked there; a closed company closes all its workplaces besides
 * @param version of places, full-time equivalents and closing
 */
public record Workplace(
        UUID id,
        UUID companyId,
        String pNumber,
        String name,
        Optional<String> address,
        Optional<String> postalCode,
        Optional<BigDecimal> ordinaryFte,
        Optional<BigDecimal> supportedFte,
        int places,
        Optional<Employer> employer,
        Optional<Closing> closing,
        int version) {}
