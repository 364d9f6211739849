package dk.fodfaeste.lab.town;

/** How much is written of a person; independent of what the person can. */
public enum Familiarity {
    WELL_KNOWN,
    LITTLE_KNOWN
}
