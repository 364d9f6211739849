package dk.fodfaeste.portal;

/** How a company says that it goes. */
public enum Going {
    WELL,
    SO_SO,
    /** Somebody of ours calls within a working day. */
    WORRIED
}
