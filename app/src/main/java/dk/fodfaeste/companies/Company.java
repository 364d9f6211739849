package dk.fodfaeste.companies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A company with its wishes: how often, by whom, and whether at all for now.
 *
 * @param industry with the edition that its code is of
 * @param employer empty until somebody said whose it is
 * @param pausedUntil the last day of a pause that the company wished, which may be over
 * @param contactById the one consultant whom it wants to hear from
 * @param closing since when nobody new is asked there
 * @param ordinaryByMonth ordinary employees as full-time equivalents, as they were counted in each month
 * @param version of what is known of it, its wishes and its closing
 * @param ownEnterprise one of the organisation's own: a place of discovery, never an opening
 */
public record Company(
        UUID id,
        String cvr,
        String name,
        Optional<Industry> industry,
        Optional<Employer> employer,
        Optional<String> contactName,
        Optional<String> contactEmail,
        Optional<String> contactPhone,
        OptionalInt maxContactsPerMonth,
        Optional<LocalDate> pausedUntil,
        Optional<UUID> contactById,
        boolean ownEnterprise,
        Optional<Closing> closing,
        SortedMap<YearMonth, BigDecimal> ordinaryByMonth,
        int version) {}
