package dk.fodfaeste.links;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What the employees' representative makes a statement on; of the person there is nothing in it.
 *
 * @param pNumber of the workplace, which the ratio is counted on
 * @param ordinaryFte ordinary employees as full-time equivalents, the mean as somebody told it; empty where nobody did
 * @param ordinaryByMonth the same as they were counted in each month
 * @param supportedFte supported persons there now, as full-time equivalents
 * @param mostMinutes a week, when the course has most hours
 * @param version of the agreement
 * @param instrument as the law's packs call it
 * @param asked whether the agreement is whole, and takes a statement
 * @param open whether it is still proposed, and nobody else has said no
 * @param made the statement on this version
 */
public record RatioStatement(
        UUID proposalId,
        String organisation,
        String company,
        String workplace,
        String pNumber,
        Optional<BigDecimal> ordinaryFte,
        SortedMap<YearMonth, BigDecimal> ordinaryByMonth,
        Optional<BigDecimal> supportedFte,
        int mostMinutes,
        int version,
        Optional<String> instrument,
        Optional<LocalDate> startsOn,
        boolean asked,
        boolean open,
        Optional<Made> made,
        boolean laidIn) {

    /** Whether the statement can be made now. */
    public boolean isWaitedFor() {
        return open && asked && made.isEmpty() && !laidIn;
    }

    /** @param words of somebody who disagrees */
    public record Made(String by, LocalDate on, Optional<String> words) {}
}
