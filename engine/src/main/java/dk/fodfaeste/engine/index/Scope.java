package dk.fodfaeste.engine.index;

import dk.fodfaeste.engine.fit.Fit;

/** Which pairs are looked at. */
public enum Scope {
    /** Open, and no must need rests on something that nobody has seen: what may be proposed. */
    PROPOSABLE,
    /** Open, blind matches among them: what could be, and what to find out for it. */
    OPEN;

    boolean holds(Fit fit) {
        return this == PROPOSABLE ? fit.canBeProposed() : fit.isOpen();
    }
}
