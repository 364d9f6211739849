package dk.fodfaeste.companies;

/** Whose the company is, where the law tells them apart. */
public enum Employer {
    PRIVATE,
    /** A municipality, a region or the state. */
    PUBLIC
}
