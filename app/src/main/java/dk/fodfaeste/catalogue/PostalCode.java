package dk.fodfaeste.catalogue;

/** A Danish postal code with its point on land, area-weighted (WGS 84 degrees). */
public record PostalCode(String code, String name, double latitude, double longitude, String municipality) {}
