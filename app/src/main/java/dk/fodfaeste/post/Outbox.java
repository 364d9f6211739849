package dk.fodfaeste.post;

import dk.fodfaeste.identity.OwnAccount;
import dk.fodfaeste.jobs.Tries;
import dk.fodfaeste.platform.CprInText;
import dk.fodfaeste.platform.web.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way out of the house for words. */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RefusedException.class)
public class Outbox {

    private final MessageRepository messages;
    private final OwnAccount writer;
    private final List<Carrier> carriers;
    private final Tries tries;

    Outbox(MessageRepository messages, OwnAccount writer, List<Carrier> carriers, Tries tries) {
        this.messages = messages;
        this.writer = writer;
        this.carriers = carriers;
        this.tries = tries;
    }

    /**
     * Writes the message in the transaction under way, in the name of who acts; it leaves when and if that commits. Where no server is configured
     * for its channel it rests.
     *
     * @return by which its state is asked
     * @throws RefusedException when the address is none, or something stands in it that may not leave: a CPR number, or the name of
     *     somebody whom the receiver does not know
     */
    public UUID send(Message message) {
        Address.check(message.channel(), message.to());
        checkWords(message);
        UUID id = UUID.randomUUID();
        boolean leaves = Carrier.of(message.channel(), carriers).isThere();
        messages.add(id, message, writer.profile().email(), leaves ? MessageState.WAITING : MessageState.RESTING);
        if (leaves) {
            tries.ask(Delivery.NAME, Delivery.key(id, 1), Instant.now());
        }
        return id;
    }

    private static void checkWords(Message message) {
        String words = message.subject() + "\n" + message.text() + "\n" + message.receiver();
        String withoutSecret =
                message.secret().map(part -> words.replace(part, "")).orElse(words);
        if (CprInText.isIn(withoutSecret)) {
            throw new RefusedException("post.wrong.cpr");
        }
        if (message.about() instanceof About.Unknown(UUID person, List<String> names)
                && names.stream().anyMatch(name -> has(words, name))) {
            throw new RefusedException("post.wrong.name");
        }
    }

    /** As a word of its own. */
    private static boolean has(String words, String name) {
        String text = words.toLowerCase(Locale.ROOT);
        String sought = name.strip().toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(sought); !sought.isEmpty() && at >= 0; at = text.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            boolean begins = at == 0 || !Character.isLetter(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetter(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** How it is with a message, for whom it concerns; empty for others. */
    @Transactional(readOnly = true)
    public Optional<MessageState> state(UUID messageId) {
        return messages.state(messageId);
    }
}
