package dk.fodfaeste.catalogue;

/** The seven groups of dimensions, in the order of a profile. */
public enum DimensionGroup {
    TIME,
    PEOPLE,
    BODY,
    ORDER,
    LANGUAGE,
    PRACTICAL,
    CRAFT
}
