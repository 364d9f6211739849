package dk.fodfaeste.discovery.progress;

/** What the indicators are about, in the order of a talk. */
public enum Theme {
    EVERYDAY,
    WORK,
    WAY
}
