package dk.fodfaeste.companies;

import java.util.Optional;

/** A company that the organisation begins to know. @param industry DB07 code, two to six digits */
public record NewCompany(
        Cvr cvr,
        String name,
        Optional<String> industry,
        Optional<String> contactName,
        Optional<String> contactEmail,
        Optional<String> contactPhone) {}
