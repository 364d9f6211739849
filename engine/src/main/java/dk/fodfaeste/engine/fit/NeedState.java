package dk.fodfaeste.engine.fit;

/** What we know about a need. Not to know is a state of its own: neither a weak yes nor a weak no. */
public enum NeedState {
    MET,
    BETWEEN,
    UNKNOWN,
    UNMET
}
