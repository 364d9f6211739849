package dk.fodfaeste.rules.law;

/** One of the answers that the law leaves open where it asks for a statement. @param code under which an agreement keeps it */
public record Choice(String code, Text text) {}
