package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.SHARED_ITEM;

import dk.fodfaeste.database.discovery.tables.records.SharedItemRecord;
import dk.fodfaeste.discovery.ConsentPage.SaidHow;
import dk.fodfaeste.discovery.SharedItem.Purpose;
import dk.fodfaeste.discovery.SharedItem.Receiver;
import dk.fodfaeste.platform.Acting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was said yes to, as it was said. */
@Repository
class SharedItemRepository {

    private static final int MOST = 200;

    private final DSLContext database;

    SharedItemRepository(DSLContext database) {
        this.database = database;
    }

    /** The latest first; what ended long ago is left out of a very long list. */
    List<SharedItem> of(UUID person) {
        return database.selectFrom(SHARED_ITEM)
                .where(SHARED_ITEM.PERSON_ID.eq(person))
                .orderBy(
                        SHARED_ITEM.WITHDRAWN_ON.desc().nullsFirst(),
                        SHARED_ITEM.APPROVED_ON.desc(),
                        SHARED_ITEM.ITEM,
                        SHARED_ITEM.SHARED_ITEM_ID)
                .limit(MOST)
                .fetch(SharedItemRepository::item);
    }

    void add(UUID person, SharedItem item) {
        database.insertInto(SHARED_ITEM)
                .set(SHARED_ITEM.SHARED_ITEM_ID, item.id())
                .set(SHARED_ITEM.ORGANISATION_ID, Acting.now().organisationId())
                .set(SHARED_ITEM.PERSON_ID, person)
                .set(SHARED_ITEM.ITEM, item.item())
                .set(SHARED_ITEM.LEVEL, item.level().orElse(null))
                .set(SHARED_ITEM.WORDS, item.words().orElse(null))
                .set(SHARED_ITEM.RECEIVER, item.receiver().name())
                .set(SHARED_ITEM.COMPANY_ID, item.companyId().orElse(null))
                .set(SHARED_ITEM.PURPOSE, item.purpose().name())
                .set(SHARED_ITEM.SAID_HOW, item.how().name())
                .set(SHARED_ITEM.APPROVED_ON, item.approvedOn())
                .set(SHARED_ITEM.EXPIRES_ON, item.expiresOn())
                .set(SHARED_ITEM.EDITION, item.edition())
                .set(SHARED_ITEM.PHOTO_OF_ID, item.photo().orElse(null))
                .set(SHARED_ITEM.WRITTEN_BY_ID, Acting.now().accountId())
                .execute();
    }

    /** Ends an earlier yes to the same for the same receiver. */
    void endLike(UUID person, SharedItem item, LocalDate day) {
        end(
                SHARED_ITEM
                        .PERSON_ID
                        .eq(person)
                        .and(SHARED_ITEM.ITEM.eq(item.item()))
                        .and(SHARED_ITEM.WORDS.isNotDistinctFrom(item.words().orElse(null)))
                        .and(SHARED_ITEM.RECEIVER.eq(item.receiver().name()))
                        .and(SHARED_ITEM.COMPANY_ID.isNotDistinctFrom(
                                item.companyId().orElse(null))),
                day);
    }

    /** @param items all of the person's where none is named @return how many ended */
    int end(UUID person, Optional<UUID> items, LocalDate day) {
        Condition theirs = SHARED_ITEM.PERSON_ID.eq(person);
        return end(
                items.map(id -> theirs.and(SHARED_ITEM.SHARED_ITEM_ID.eq(id))).orElse(theirs), day);
    }

    private int end(Condition which, LocalDate day) {
        return database.update(SHARED_ITEM)
                .set(SHARED_ITEM.WITHDRAWN_ON, day)
                .where(which.and(SHARED_ITEM.WITHDRAWN_ON.isNull()))
                .execute();
    }

    private static SharedItem item(SharedItemRecord row) {
        return new SharedItem(
                row.getSharedItemId(),
                row.getItem(),
                Optional.ofNullable(row.getLevel()),
                Optional.ofNullable(row.getWords()),
                Receiver.valueOf(row.getReceiver()),
                Optional.ofNullable(row.getCompanyId()),
                Purpose.valueOf(row.getPurpose()),
                SaidHow.valueOf(row.getSaidHow()),
                row.getApprovedOn(),
                row.getExpiresOn(),
                Optional.ofNullable(row.getWithdrawnOn()),
                row.getEdition(),
                Optional.ofNullable(row.getPhotoOfId()));
    }
}
