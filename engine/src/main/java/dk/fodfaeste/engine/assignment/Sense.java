package dk.fodfaeste.engine.assignment;

/** Whether values are costs or gains. */
public enum Sense {
    MINIMISE,
    MAXIMISE
}
