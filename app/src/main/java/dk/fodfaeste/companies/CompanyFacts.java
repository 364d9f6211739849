package dk.fodfaeste.companies;

import java.util.Optional;

/**
 * What we know of a company itself, apart from its number and its wishes.
 *
 * @param industry with the edition that its code is of
 */
public record CompanyFacts(
        String name,
        Optional<Industry> industry,
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
