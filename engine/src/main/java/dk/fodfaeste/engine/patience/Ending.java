package dk.fodfaeste.engine.patience;

/** How a course at a company ended. */
public sealed interface Ending {

    /** It ran as long as it was agreed. */
    record Completed() implements Ending {}

    /** It led on: to more hours, wages, an apprenticeship. */
    record LedOn() implements Ending {}

    /** It stopped before it was meant to. */
    record StoppedEarly(Side side) implements Ending {}

    /** Whose side an early stop was on; a neutral word in every case. */
    enum Side {
        PERSON,
        COMPANY,
        NEITHER,
        NOT_KNOWN
    }
}
