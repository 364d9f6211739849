package dk.fodfaeste.placements.followup;

import dk.fodfaeste.database.placements.Routines;
import dk.fodfaeste.placements.followup.BookingReply.Answer;
import dk.fodfaeste.platform.DatabaseRole;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of calendars, of whichever organisation, as the login of the post brings them. */
@Service
public class BookingReplies {

    private final DSLContext database;
    private final Clock clock;

    BookingReplies(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Twice is once; an older answer does not undo a newer one.
     *
     * @param attendee address of who answers
     * @param sequence of the invitation that is answered: the booking's version less one
     * @return whether it is of somebody who was invited to a talk that we know
     */
    @Transactional(label = DatabaseRole.AS_POST)
    public boolean takeIn(UUID bookingId, String attendee, Answer answer, int sequence) {
        return Boolean.TRUE.equals(Routines.replied(
                database.configuration(), bookingId, attendee, answer.name(), sequence, OffsetDateTime.now(clock)));
    }
}
