package dk.fodfaeste.placements;

/** How the municipality's grant of a course stands; the same words as in the table's check, but for {@link #UNSAID}, which has a day of its own. */
public enum GrantState {
    /** The law asks for it, and it is not here: the course does not begin. */
    AWAITED,
    GRANTED,
    /** The course does not begin unless a complaint changes it. */
    REFUSED,
    /** The law asks for it, the course ran already when it was laid in from a sheet, and nobody has said whether it is there: it goes on. */
    UNSAID
}
