package dk.fodfaeste.calendar;

import dk.fodfaeste.placements.followup.BookingReplies;
import dk.fodfaeste.post.Incoming;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers of calendars in the house's mailbox are written on the booking, where the talk's others see them. */
@Component
class CalendarReplies implements Incoming {

    private static final int MOST_BYTES = 100_000;
    private static final int DEEPEST = 5;

    private final BookingReplies replies;

    CalendarReplies(BookingReplies replies) {
        this.replies = replies;
    }

    @Override
    public boolean takes(MimeMessage mail) throws MessagingException, IOException {
        return file(mail, DEEPEST)
                .flatMap(CalendarReply::in)
                .filter(reply -> replies.takeIn(reply.booking(), reply.attendee(), reply.answer(), reply.sequence()))
                .isPresent();
    }

    /** The first calendar file in it. */
    private static Optional<String> file(Part part, int deep) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            try (InputStream bytes = part.getInputStream()) {
                return Optional.of(new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        }
        if (deep > 0 && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                Optional<String> found = file(parts.getBodyPart(at), deep - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
