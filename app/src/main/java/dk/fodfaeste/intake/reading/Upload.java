package dk.fodfaeste.intake.reading;

/** One file as it came up. @param name with its ending */
public record Upload(String name, byte[] content) {}
