package dk.fodfaeste.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A kind of mail that a room reads in the house's mailbox; everything else there is a human's. */
public interface Incoming {

    /** @return whether it was one, and was taken in: then it is marked as read */
    boolean takes(MimeMessage mail) throws MessagingException, IOException;
}
