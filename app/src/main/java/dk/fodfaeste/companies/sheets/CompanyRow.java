package dk.fodfaeste.companies.sheets;

import java.time.LocalDate;
import java.util.Optional;

/** One row of «virksomheder». */
public record CompanyRow(
        String cvr,
        String name,
        Optional<String> industry,
        Optional<String> contactName,
        Optional<String> contactEmail,
        Optional<String> contactPhone,
        Optional<Integer> maxContactsPerMonth,
        Optional<LocalDate> pausedUntil,
        Optional<String> contactBy,
        Optional<Boolean> ownEnterprise) {}
