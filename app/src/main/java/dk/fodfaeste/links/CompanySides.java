package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.COMPANY_DOCUMENT;
import static dk.fodfaeste.database.links.Tables.COMPANY_TALK;
import static dk.fodfaeste.database.links.Tables.COMPANY_WISHES;
import static dk.fodfaeste.database.links.Tables.DOCUMENT_SHOWN;
import static dk.fodfaeste.database.links.Tables.TALK_SHOWN;
import static dk.fodfaeste.database.links.Tables.WISHES_SHOWN;

import dk.fodfaeste.database.links.tables.records.TalkShownRecord;
import dk.fodfaeste.database.links.tables.records.WishesShownRecord;
import dk.fodfaeste.links.CompanySide.Document;
import dk.fodfaeste.links.CompanySide.Talk;
import dk.fodfaeste.platform.DatabaseRole;
import dk.fodfaeste.platform.WorkingTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A company's wishes, documents and talks: by link, and for who sends one. Both are one question in the database (V151). */
@Service
public class CompanySides {

    private final DSLContext database;
    private final SpeakingAsLink speaking;

    CompanySides(DSLContext database, SpeakingAsLink speaking) {
        this.database = database;
        this.speaking = speaking;
    }

    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public CompanySide by(ActingLink acting) {
        speaking.of(acting);
        return side(
                database.selectFrom(COMPANY_WISHES).fetchOptional(row -> row.into(WISHES_SHOWN)),
                database.select(COMPANY_DOCUMENT.ISSUED_DOCUMENT_ID, COMPANY_DOCUMENT.KIND, COMPANY_DOCUMENT.ISSUED_AT)
                        .from(COMPANY_DOCUMENT)
                        .orderBy(COMPANY_DOCUMENT.ISSUED_AT.desc(), COMPANY_DOCUMENT.ISSUED_DOCUMENT_ID)
                        .fetch(row -> document(row.value1(), row.value2(), row.value3())),
                database.selectFrom(COMPANY_TALK)
                        .orderBy(COMPANY_TALK.DAY, COMPANY_TALK.BEGINS_AT)
                        .fetch(row -> row.into(TALK_SHOWN)));
    }

    /** What a link to the proposal would show. */
    @Transactional(readOnly = true)
    public CompanySide preview(UUID proposalId) {
        return side(
                database.selectFrom(WISHES_SHOWN)
                        .where(WISHES_SHOWN.PROPOSAL_ID.eq(proposalId))
                        .fetchOptional(),
                database.select(DOCUMENT_SHOWN.ISSUED_DOCUMENT_ID, DOCUMENT_SHOWN.KIND, DOCUMENT_SHOWN.ISSUED_AT)
                        .from(DOCUMENT_SHOWN)
                        .where(DOCUMENT_SHOWN.PROPOSAL_ID.eq(proposalId))
                        .orderBy(DOCUMENT_SHOWN.ISSUED_AT.desc(), DOCUMENT_SHOWN.ISSUED_DOCUMENT_ID)
                        .fetch(row -> document(row.value1(), row.value2(), row.value3())),
                database.selectFrom(TALK_SHOWN)
                        .where(TALK_SHOWN.PROPOSAL_ID.eq(proposalId))
                        .orderBy(TALK_SHOWN.DAY, TALK_SHOWN.BEGINS_AT)
                        .fetch());
    }

    private static Document document(UUID id, String kind, OffsetDateTime at) {
        return new Document(id, kind, at.atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
    }

    private static CompanySide side(
            Optional<WishesShownRecord> wishes, List<Document> documents, List<TalkShownRecord> talks) {
        return new CompanySide(
                wishes.map(WishesShownRecord::getMaxContactsPerMonth)
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty),
                wishes.map(WishesShownRecord::getPausedUntil),
                wishes.map(WishesShownRecord::getVersion).orElse(0),
                documents,
                talks.stream()
                        .map(row -> new Talk(
                                row.getBookingId(),
                                row.getDay(),
                                row.getBeginsAt(),
                                row.getMinutes(),
                                Optional.ofNullable(row.getPlace())))
                        .toList());
    }

    /** The PDF, to the last byte as it was issued; empty for whatever the link does not show. */
    @Transactional(label = DatabaseRole.AS_LINKS, propagation = Propagation.REQUIRES_NEW)
    public Optional<byte[]> document(ActingLink acting, UUID documentId) {
        speaking.of(acting);
        return database.select(COMPANY_DOCUMENT.CONTENT)
                .from(COMPANY_DOCUMENT)
                .where(COMPANY_DOCUMENT.ISSUED_DOCUMENT_ID.eq(documentId))
                .fetchOptional(COMPANY_DOCUMENT.CONTENT);
    }
}
