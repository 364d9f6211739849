package dk.fodfaeste.catalogue.map;

/** A circle on the ground. @param kilometres as the crow flies @param bold the one that counts @param text what stands on it */
public record Ring(double kilometres, boolean bold, String text) {}
