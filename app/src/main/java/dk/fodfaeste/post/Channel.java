package dk.fodfaeste.post;

/** How a message travels. The same words as in the table's check. */
public enum Channel {
    MAIL,
    SMS
}
