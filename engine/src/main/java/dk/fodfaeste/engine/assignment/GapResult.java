package dk.fodfaeste.engine.assignment;

import java.util.Optional;

/** What the search for an assignment ended with. */
public sealed interface GapResult {

    /** The assignment found, proven best or with a bound. */
    record Found(GapSolution solution) implements GapResult {}

    /** No assignment keeps the capacities: proven. Cannot happen where jobs are optional. */
    record Infeasible() implements GapResult {}

    /** Stopped before anything was found or ruled out. @param bound on the value of any assignment */
    record Undecided(long bound) implements GapResult {}

    default Optional<GapSolution> found() {
        return this instanceof Found found ? Optional.of(found.solution()) : Optional.empty();
    }
}
