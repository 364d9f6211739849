package dk.fodfaeste.post;

import dk.fodfaeste.identity.Language;
import java.util.Optional;

/**
 * Something to be told to somebody outside the screens.
 *
 * @param to a mail address, or a phone number with its country: {@code +4512345678}
 * @param receiver name of whom it is for, as shown
 * @param language of the words; the program adds its own in the same
 * @param subject one line; an SMS has none, and shows it nowhere but in the outbox
 * @param text plain, with line feeds
 * @param thread what belongs together for the receiver, as the id of a course
 * @param about whom it tells of
 * @param urgency how long it may wait
 * @param secret part of the text that opens something; it is covered here as soon as the message has left
 */
public record Message(
        Channel channel,
        String to,
        String receiver,
        Language language,
        String subject,
        String text,
        String thread,
        Optional<Attachment> attachment,
        About about,
        Urgency urgency,
        Optional<String> secret) {

    /** @throws IllegalArgumentException when the secret does not stand in the text, or an SMS has a file */
    public Message {
        if (secret.filter(part -> !text.contains(part)).isPresent()) {
            throw new IllegalArgumentException("the secret stands in the text");
        }
        if (channel == Channel.SMS && attachment.isPresent()) {
            throw new IllegalArgumentException("an SMS carries no file");
        }
    }

    /** About nobody, soon, without a secret. */
    public Message(
            Channel channel,
            String to,
            String receiver,
            Language language,
            String subject,
            String text,
            String thread,
            Optional<Attachment> attachment) {
        this(
                channel,
                to,
                receiver,
                language,
                subject,
                text,
                thread,
                attachment,
                new About.Nobody(),
                Urgency.SOON,
                Optional.empty());
    }

    public Message about(About whom) {
        return new Message(channel, to, receiver, language, subject, text, thread, attachment, whom, urgency, secret);
    }

    public Message with(Attachment file) {
        return new Message(
                channel, to, receiver, language, subject, text, thread, Optional.of(file), about, urgency, secret);
    }

    public Message urgency(Urgency other) {
        return new Message(channel, to, receiver, language, subject, text, thread, attachment, about, other, secret);
    }

    /** @param part that opens something, as it stands in the text */
    public Message secret(String part) {
        return new Message(
                channel, to, receiver, language, subject, text, thread, attachment, about, urgency, Optional.of(part));
    }
}
