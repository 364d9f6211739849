package dk.fodfaeste.engine.fit;

/** Who saw what was observed. */
public enum ObserverRole {
    SUPERVISOR,
    WORKPLACE,
    CONSULTANT,
    SOCIAL_WORKER,
    PERSON,
    OTHER
}
