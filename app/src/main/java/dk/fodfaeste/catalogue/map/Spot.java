package dk.fodfaeste.catalogue.map;

/** So many things in one district. @param weight how many, at least 1 @param what they are, to whoever drew them in */
public record Spot<T>(District district, int weight, T what) {}
