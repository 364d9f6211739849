package dk.fodfaeste.post;

import java.util.Optional;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param attempt by whose number its node speaks
 * @param to mail address or phone number
 * @param sender the organisation, as the receiver reads it
 * @param replyTo where an answer goes
 * @param first the first message to the receiver about the same, which mail programs show it under
 */
record Letter(
        UUID id,
        int attempt,
        Channel channel,
        String to,
        String receiver,
        String sender,
        Optional<String> replyTo,
        String subject,
        String text,
        Optional<Attachment> attachment,
        Optional<UUID> first) {}
