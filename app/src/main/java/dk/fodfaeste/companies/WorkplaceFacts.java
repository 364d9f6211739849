package dk.fodfaeste.companies;

import java.util.Optional;

/**
 * What a workplace is called and where it lies.
 *
 * @param postalCode four digits, of the country's list
 * @param company the CVR number of the company that it belongs to
 */
public record WorkplaceFacts(String name, Optional<String> address, Optional<String> postalCode, Cvr company) {}
