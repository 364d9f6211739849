package dk.fodfaeste.rules.law;

/** How surely the text of a rule was read; the surest first. */
public enum Certainty {
    /** The act, the order, or the authority's own page was read. */
    HIGH,
    /** A good secondary source, or an older official text. */
    MEDIUM,
    /** A weak, old or partly visible source: the answer is shown as uncertain. */
    LOW,
    /** General knowledge that nobody confirmed: the answer is shown as uncertain. */
    GENERAL;

    /** Whether an answer by such a rule may be given as yes or no. */
    public boolean stands() {
        return this == HIGH || this == MEDIUM;
    }

    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
