package dk.fodfaeste.companies;

import dk.fodfaeste.rules.law.Headcount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A production unit of a company: where the work is, and what the supported ratio is counted on.
 *
 * @param ordinaryFte ordinary employees as full-time equivalents, the mean of four months (BAB § 65) as somebody told it
 * @param ordinaryByMonth the same as they were counted in each month
 * @param companyByMonth those of the whole company
 * @param supportedFte supported persons there now, as full-time equivalents
 * @param places how many the workplace will take at a time
 * @param agreement the collective agreement; empty where nobody said
 * @param employer of its company
 * @param closing since when nobody new is asked there; a closed company closes all its workplaces besides
 * @param version of all that is written of it by hand
 */
public record Workplace(
        UUID id,
        UUID companyId,
        String pNumber,
        String name,
        Optional<String> address,
        Optional<String> postalCode,
        Optional<BigDecimal> ordinaryFte,
        SortedMap<YearMonth, BigDecimal> ordinaryByMonth,
        SortedMap<YearMonth, BigDecimal> companyByMonth,
        Optional<BigDecimal> supportedFte,
        int places,
        Optional<CollectiveAgreement> agreement,
        Optional<Employer> employer,
        Optional<Closing> closing,
        int version) {

    /** The employees that the supported ratio is counted of. */
    public Headcount ordinary() {
        return new Headcount(ordinaryFte, ordinaryByMonth);
    }

    /** The employees of the whole company, which an addition to them (merbeskæftigelse) is counted of. */
    public Headcount ordinaryOfCompany() {
        return Headcount.ofMonths(companyByMonth);
    }
}
