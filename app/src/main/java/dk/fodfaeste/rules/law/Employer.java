package dk.fodfaeste.rules.law;

/** Whose the workplace is, where the law tells them apart. */
public enum Employer {
    PRIVATE,
    PUBLIC
}
