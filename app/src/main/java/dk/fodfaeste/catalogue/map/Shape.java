package dk.fodfaeste.catalogue.map;

/** How a mark is drawn: the shape tells as much as the colour does. What it stands for, the page says. */
public enum Shape {
    DISC,
    DIAMOND,
    BARS,
    HOUSE,
    DASHED,
    HOLLOW
}
