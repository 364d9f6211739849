package dk.fodfaeste.lab.town;

/** The catalogue's seven groups of what work asks. */
public enum DimensionGroup {
    TIME,
    PEOPLE,
    BODY,
    ORDER,
    LANGUAGE,
    PRACTICAL,
    CRAFT
}
