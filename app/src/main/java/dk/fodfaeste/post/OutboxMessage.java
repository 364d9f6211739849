package dk.fodfaeste.post;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as the outbox shows it.
 *
 * @param said what the other side answered last
 * @param personId whom it is about
 * @param inPeace whether its receiver wants none
 * @param words empty where the reader may see the envelope alone; what opens something is covered once the message may leave
 * @param file name of what goes with it
 */
public record OutboxMessage(
        Line line,
        String address,
        Optional<String> said,
        Optional<UUID> personId,
        boolean inPeace,
        Optional<String> words,
        Optional<String> file,
        int round) {

    /** @param subject empty where the reader may see the envelope alone @param writtenAt and dueAt by the clock on the wall */
    public record Line(
            UUID id,
            Channel channel,
            String receiver,
            Optional<String> subject,
            MessageState state,
            int attempts,
            LocalDateTime writtenAt,
            LocalDateTime dueAt,
            UUID writtenBy) {}

    /** A piece of the words. @param link where it leads; empty for words */
    public record Piece(String text, Optional<String> link) {}

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** The words with their links, to be followed where no server is. */
    public List<Piece> pieces() {
        String text = words.orElse("");
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(at, link.start()), Optional.empty()));
            pieces.add(new Piece(link.group(), Optional.of(link.group())));
            at = link.end();
        }
        pieces.add(new Piece(text.substring(at), Optional.empty()));
        return pieces;
    }
}
