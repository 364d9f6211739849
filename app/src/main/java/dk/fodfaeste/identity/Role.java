package dk.fodfaeste.identity;

/** The work that an account does in its organisation. */
public enum Role {
    EMPLOYMENT_MANAGER,
    CONSULTANT,
    SOCIAL_WORKER,
    ENTERPRISE_SUPERVISOR,
    ADMINISTRATOR
}
