package dk.fodfaeste.intake.reading;

/** What is taken as it stands, and shown, since it is seldom meant otherwise but may be. @param key of the words, with its argument */
public record Notice(String sheet, int row, String key, String argument) {}
