package dk.fodfaeste.intake.reading;

/**
 * What the format does not know: it is named, and neither read nor kept.
 *
 * @param column empty for a whole sheet or file
 * @param filled how many rows hold something there
 */
public record Aside(String sheet, String column, int filled) {}
