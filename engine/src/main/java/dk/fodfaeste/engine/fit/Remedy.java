package dk.fodfaeste.engine.fit;

/** One thing that would help to open a pair. */
public sealed interface Remedy {

    /** See the person do it: so many times at the level, by a supervisor, makes the need MET. */
    record Observe(Need need, int sightings) implements Remedy {}

    /** Ask the workplace whether it can adapt the need. */
    record Adapt(Need need) implements Remedy {}
}
