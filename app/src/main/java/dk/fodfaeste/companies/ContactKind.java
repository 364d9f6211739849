package dk.fodfaeste.companies;

/** How we were in touch with a company. The same words as in the table's check. */
public enum ContactKind {
    CALL,
    VISIT,
    MAIL,
    ABOUT_PERSON,
    /** Asks for nothing, so it counts for no cap. */
    THANKS;

    /** Whether it asks something of the company, and counts. */
    public boolean asks() {
        return this != THANKS;
    }
}
