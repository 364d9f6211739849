package dk.fodfaeste.discovery.progress;

/** What comes after a page of a talk is saved. */
public enum Onward {
    NEXT,
    BACK,
    LATER,
    HOLD
}
