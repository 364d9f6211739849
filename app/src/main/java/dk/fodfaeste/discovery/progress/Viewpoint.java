package dk.fodfaeste.discovery.progress;

/** Whose view it is. */
public enum Viewpoint {
    PERSON,
    WORKER
}
