package dk.fodfaeste.portal;

/** Why a company says no to somebody, as it says itself. Nothing of it is about the person. */
public enum NotThisTime {
    BUSY,
    TOO_MANY,
    TASKS,
    HOURS,
    SUPPORT,
    OTHER
}
