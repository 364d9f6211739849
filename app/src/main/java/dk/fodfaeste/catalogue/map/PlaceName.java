package dk.fodfaeste.catalogue.map;

/** What a place is called, and where that stands on the map: the middle of the words. */
public record PlaceName(double x, double y, String text) {}
