package dk.fodfaeste.people.caseroom;

import static dk.fodfaeste.database.case_room.Tables.ATTACHMENT;

import dk.fodfaeste.database.case_room.tables.records.AttachmentRecord;
import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** The closed room's files, sealed as they lie. Every call needs a transaction in the case room's role. */
@Repository
class AttachmentRepository {

    private static final Field<?>[] ALL_BUT_CONTENT = ATTACHMENT
            .fieldStream()
            .filter(field -> !field.equals(ATTACHMENT.CONTENT_SEALED))
            .toArray(Field<?>[]::new);

    private final DSLContext database;
    private final Clock clock;

    AttachmentRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return whether it is new: the same form sent twice adds one */
    boolean add(AttachmentRecord row) {
        row.setOrganisationId(Acting.now().organisationId());
        row.setAddedById(Acting.now().accountId());
        row.setAddedAt(OffsetDateTime.now(clock));
        return database.insertInto(ATTACHMENT).set(row).onConflictDoNothing().execute() == 1;
    }

    /** Newest first, without what is in them. */
    List<AttachmentRecord> of(Collection<UUID> persons, int offset, int most) {
        return database.select(ALL_BUT_CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.PERSON_ID.in(persons))
                .orderBy(ATTACHMENT.ADDED_AT.desc(), ATTACHMENT.ATTACHMENT_ID)
                .offset(offset)
                .limit(most)
                .fetchInto(AttachmentRecord.class);
    }

    int count(Collection<UUID> persons) {
        return database.fetchCount(ATTACHMENT, ATTACHMENT.PERSON_ID.in(persons));
    }

    /** With what is in it. */
    Optional<AttachmentRecord> one(Collection<UUID> persons, UUID attachmentId) {
        return database.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.PERSON_ID.in(persons).and(ATTACHMENT.ATTACHMENT_ID.eq(attachmentId)))
                .fetchOptional();
    }

    /** @return whether there was something in it */
    boolean empty(Collection<UUID> persons, UUID attachmentId, Attachment.Reason reason) {
        return database.update(ATTACHMENT)
                        .setNull(ATTACHMENT.NAME_SEALED)
                        .setNull(ATTACHMENT.CONTENT_SEALED)
                        .set(ATTACHMENT.EMPTIED_BY_ID, Acting.now().accountId())
                        .set(ATTACHMENT.EMPTIED_AT, OffsetDateTime.now(clock))
                        .set(ATTACHMENT.EMPTIED_FOR, reason.name())
                        .where(ATTACHMENT.PERSON_ID.in(persons).and(ATTACHMENT.ATTACHMENT_ID.eq(attachmentId)))
                        .and(ATTACHMENT.EMPTIED_AT.isNull())
                        .execute()
                == 1;
    }
}
