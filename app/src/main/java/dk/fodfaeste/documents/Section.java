package dk.fodfaeste.documents;

/** A part of a document that no law and no form puts in its place. */
public enum Section {
    PARTIES,
    AGREED,
    EVERYBODY,
    FORM,
    AHEAD,
    NOW,
    COURSE,
    TOGETHER,
    PERSON
}
