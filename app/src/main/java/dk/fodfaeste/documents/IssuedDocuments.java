package dk.fodfaeste.documents;

import static dk.fodfaeste.database.documents.Tables.ISSUED_DOCUMENT;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Documents as they were given away, to the last byte. */
@Repository
@Transactional
class IssuedDocuments {

    private final DSLContext database;
    private final Clock clock;

    IssuedDocuments(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param version of what the document tells of */
    UUID keep(About about, DocumentKind document, byte[] content, int version) {
        UUID id = UUID.randomUUID();
        database.insertInto(ISSUED_DOCUMENT)
                .set(ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID, id)
                .set(ISSUED_DOCUMENT.ORGANISATION_ID, Acting.now().organisationId())
                .set(about.column(), about.id())
                .set(ISSUED_DOCUMENT.KIND, document.name())
                .set(ISSUED_DOCUMENT.CONTENT, content)
                .set(ISSUED_DOCUMENT.FINGERPRINT, fingerprint(content))
                .set(ISSUED_DOCUMENT.TOLD_VERSION, version)
                .set(ISSUED_DOCUMENT.ISSUED_BY_ID, Acting.now().accountId())
                .set(ISSUED_DOCUMENT.ISSUED_AT, OffsetDateTime.now(clock))
                .execute();
        return id;
    }

    private static byte[] fingerprint(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }

    /** The latest first. */
    List<IssuedDocument> of(About about) {
        return database.select(
                        ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID,
                        ISSUED_DOCUMENT.KIND,
                        DSL.field("octet_length({0})", Integer.class, ISSUED_DOCUMENT.CONTENT),
                        ISSUED_DOCUMENT.FINGERPRINT,
                        ISSUED_DOCUMENT.TOLD_VERSION,
                        ISSUED_DOCUMENT.ISSUED_BY_ID,
                        ISSUED_DOCUMENT.ISSUED_AT)
                .from(ISSUED_DOCUMENT)
                .where(about.column().eq(about.id()))
                .orderBy(ISSUED_DOCUMENT.ISSUED_AT.desc(), ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID)
                .fetch(row -> new IssuedDocument(
                        row.value1(),
                        DocumentKind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** @throws NotFoundException when nothing of this id was issued about it */
    byte[] content(About about, UUID documentId) {
        return database.select(ISSUED_DOCUMENT.CONTENT)
                .from(ISSUED_DOCUMENT)
                .where(about.column().eq(about.id()))
                .and(ISSUED_DOCUMENT.ISSUED_DOCUMENT_ID.eq(documentId))
                .fetchOptional(ISSUED_DOCUMENT.CONTENT)
                .orElseThrow(() -> new NotFoundException("document " + documentId));
    }

    /** What a document is about. */
    record About(Field<UUID> column, UUID id) {

        static About course(UUID courseId) {
            return new About(ISSUED_DOCUMENT.COURSE_ID, courseId);
        }

        static About person(UUID personId) {
            return new About(ISSUED_DOCUMENT.PERSON_ID, personId);
        }
    }
}
