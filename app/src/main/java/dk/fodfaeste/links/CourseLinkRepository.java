package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINK;
import static dk.fodfaeste.database.links.Tables.OTHER_SECRET;

import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Links to courses and talks: their other addresses, how long they last, and that they are shut. */
@Repository
class CourseLinkRepository {

    private final DSLContext database;
    private final Clock clock;

    CourseLinkRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
