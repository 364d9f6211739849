package dk.fodfaeste.companies;

import java.util.Optional;

/**
 * What a workplace is called and where it lies.
 *
 * @param postalCode four digits, of the country's list
 * @param agreement the collective agreement; empty where nobody said
 * @param company the CVR number of the company that it belongs to
 */
public record WorkplaceFacts(
        String name,
        Optional<String> address,
        Optional<String> postalCode,
        Optional<CollectiveAgreement> agreement,
        Cvr company) {}
