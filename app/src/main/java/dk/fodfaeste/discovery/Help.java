package dk.fodfaeste.discovery;

/** With or without help, beside the level: it is told, and not reckoned with. */
public enum Help {
    ALONE,
    SHOWN,
    BESIDE
}
