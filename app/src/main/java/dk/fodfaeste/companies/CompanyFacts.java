package dk.fodfaeste.companies;

import java.util.Optional;

/**
 * What we know of a company itself, apart from its number and its wishes.
 *
 * @param industry DB07 code, two to six digits
 */
public record CompanyFacts(
        String name,
        Optional<String> industry,
        Optional<Employer> employer,
        Optional<String> contactName,
        Optional<String> contactEmail,
        Optional<String> contactPhone) {

    static CompanyFacts of(Company company) {
        return new CompanyFacts(
                company.name(),
                company.industry(),
                company.employer(),
                company.contactName(),
                company.contactEmail(),
                company.contactPhone());
    }
}
