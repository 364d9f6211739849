package dk.fodfaeste.catalogue;

/** A step of a dimension. @param level a bin of its scale */
public record Level(String dimension, int level) {}
