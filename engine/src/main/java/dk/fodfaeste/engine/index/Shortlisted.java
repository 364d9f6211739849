package dk.fodfaeste.engine.index;

/**
 * One of the best openings of a person.
 *
 * @param opening its id
 * @param value {@code fit · wish · step}, more than 0
 * @param blind how many must needs nobody has seen; 0 for what can be proposed
 */
public record Shortlisted(String opening, double value, int blind) {}
