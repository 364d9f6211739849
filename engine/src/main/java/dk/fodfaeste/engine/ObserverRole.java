package dk.fodfaeste.engine;

/** Who saw what was observed. */
public enum ObserverRole {
    SUPERVISOR,
    WORKPLACE,
    CONSULTANT,
    SOCIAL_WORKER,
    PERSON,
    OTHER
}
