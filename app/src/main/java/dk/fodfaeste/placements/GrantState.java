package dk.fodfaeste.placements;

/** How the municipality's grant of a course stands; the same words as in the table's check. */
public enum GrantState {
    /** The law asks for it, and it is not here: the course does not begin. */
    AWAITED,
    GRANTED,
    /** The course does not begin unless a complaint changes it. */
    REFUSED
}
