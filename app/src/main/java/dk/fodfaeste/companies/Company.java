package dk.fodfaeste.companies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A company with its wishes: how often, by whom, and whether at all for now.
 *
 * @param industry DB07 code, two to six digits
 * @param employer empty until somebody said whose it is
 * @param pausedUntil the last day of a pause that the company wished, which may be over
 * @param contactById the one consultant whom it wants to hear from
 * @param closing since when nobody new is asked there
 * @param version of what is known of it, its wishes and its closing
 * @param ownEnterprise one of the organisation's own: a place of discovery, never an opening
 */
public record Company(
        UUID id,
        String cvr,
        String name,
        Optional<String> industry,
        Optional<Employer> employer,
        Optional<String> contactName,
        Optional<String> contactEmail,
        Optional<String> contactPhone,
        OptionalInt maxContactsPerMonth,
        Optional<LocalDate> pausedUntil,
        Optional<UUID> contactById,
        boolean ownEnterprise,
        Optional<Closing> closing,
        int version) {}
