package dk.fodfaeste.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

/**
 * A mail whose Message-ID is ours before the first attempt, the same at each: where a double comes of a doubt, a receiver's server may drop it. It
 * knows how much of it has left.
 */
final class OutgoingMail extends MimeMessage {

    private final Runnable handOver;
    private boolean allOfItLeft;

    /** @param from the house's own address, whose part after the at-sign names the Message-ID */
    OutgoingMail(Session session, Letter letter, String from, Instant now, Runnable handOver)
            throws MessagingException, IOException {
        super(session);
        this.handOver = handOver;
        setFrom(new InternetAddress(from, letter.sender(), "UTF-8"));
        setRecipient(RecipientType.TO, new InternetAddress(letter.to(), letter.receiver(), "UTF-8"));
        letter.replyTo().ifPresent(address -> header("Reply-To", address));
        setSubject(letter.subject(), "UTF-8");
        setSentDate(Date.from(now));
        letter.first().ifPresent(first -> {
            header("In-Reply-To", messageId(first, from));
            header("References", messageId(first, from));
        });
        // no answers by robots, and no picture of us as a mass mailing
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (letter.attachment().isEmpty()) {
            setText(letter.text(), "UTF-8");
        } else {
            setContent(withFile(letter.text(), letter.attachment().get()));
        }
        saveChanges();
        setHeader("Message-ID", messageId(letter.id(), from));
    }

    private void header(String name, String value) {
        try {
            setHeader(name, value);
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static String messageId(UUID id, String from) {
        return "<" + id + "@" + from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT) + ">";
    }

    /** An invitation stands beside the words as another form of them (RFC 6047), so that mail programs offer an answer. */
    private static MimeMultipart withFile(String words, Attachment file) throws MessagingException {
        boolean invitation = file.mediaType().startsWith("text/calendar");
        MimeMultipart parts = new MimeMultipart(invitation ? "alternative" : "mixed");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words, "UTF-8");
        parts.addBodyPart(text);
        MimeBodyPart part = new MimeBodyPart();
        if (invitation) {
            part.setText(new String(file.bytes(), StandardCharsets.UTF_8), "UTF-8", "calendar");
            part.setHeader("Content-Type", file.mediaType() + "; charset=UTF-8");
        } else {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
            part.setFileName(file.name());
        }
        parts.addBodyPart(part);
        return parts;
    }

    /** The words leave: from here on only an answer of the server tells that it has none of them. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        handOver.run();
        super.writeTo(out, ignored);
        allOfItLeft = true;
    }

    /** Without the end of it no server takes a mail (RFC 5321, 4.1.1.4). */
    boolean hasLeft() {
        return allOfItLeft;
    }
}
