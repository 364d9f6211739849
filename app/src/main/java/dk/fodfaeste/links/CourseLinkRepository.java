package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK;
import static dk.fodfaeste.database.links.Tables.OTHER_SECRET;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Links to courses and talks, without what opens them. */
@Repository
class CourseLinkRepository {

    private final DSLContext database;
    private final Clock clock;

    CourseLinkRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(
            UUID id,
            LinkPurpose purpose,
            UUID courseId,
            Optional<UUID> bookingId,
            Receiver receiver,
            LocalDate lastDay,
            byte[] secretHash) {
        database.insertInto(LINK)
                .set(LINK.LINK_ID, id)
                .set(LINK.ORGANISATION_ID, Acting.now().organisationId())
                .set(LINK.PURPOSE, purpose.name())
                .set(LINK.COURSE_ID, courseId)
                .set(LINK.BOOKING_ID, bookingId.orElse(null))
                .set(LINK.RECEIVER, receiver.name())
                .set(LINK.CHANNEL, receiver.channel().name())
                .set(LINK.ADDRESS, receiver.address())
                .set(LINK.LANGUAGE, receiver.language().locale().getLanguage())
                .set(LINK.SECRET_HASH, secretHash)
                .set(LINK.MADE_BY_ID, Acting.now().accountId())
                .set(LINK.MADE_AT, OffsetDateTime.now(clock))
                .set(LINK.EXPIRES_ON, lastDay)
                .execute();
    }

    void addSecret(UUID linkId, byte[] secretHash) {
        database.insertInto(OTHER_SECRET)
                .set(OTHER_SECRET.SECRET_HASH, secretHash)
                .set(OTHER_SECRET.LINK_ID, linkId)
                .set(OTHER_SECRET.ORGANISATION_ID, Acting.now().organisationId())
                .set(OTHER_SECRET.MADE_AT, OffsetDateTime.now(clock))
                .execute();
    }

    void extend(UUID linkId, LocalDate lastDay) {
        database.update(LINK)
                .set(LINK.EXPIRES_ON, lastDay)
                .where(LINK.LINK_ID.eq(linkId))
                .execute();
    }

    boolean knows(Condition which) {
        return database.fetchExists(database.select(LINK.LINK_ID).from(LINK).where(which));
    }

    /** @return whether it was open until now */
    boolean shut(Condition which) {
        return database.update(LINK)
                        .set(LINK.SHUT_BY_ID, Acting.now().accountId())
                        .set(LINK.SHUT_AT, OffsetDateTime.now(clock))
                        .where(which.and(LINK.SHUT_AT.isNull()))
                        .execute()
                == 1;
    }
}
