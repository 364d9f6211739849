package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.ASKED_ITEM;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.database.discovery.tables.records.AskedItemRecord;
import dk.fodfaeste.discovery.ConsentPage.SaidHow;
import dk.fodfaeste.discovery.SharedItem.Purpose;
import dk.fodfaeste.discovery.SharedItem.Receiver;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person is asked to share, item by item, on their own page; each yes is one of {@link Sharing}, and a no is kept. */
@Service
@Transactional(noRollbackFor = RefusedException.class)
public class AskedItems {

    private static final int MOST = 100;

    private final DSLContext database;
    private final Sharing sharing;
    private final Catalogue catalogue;
    private final Companies companies;
    private final AuditLog log;
    private final Clock clock;

    AskedItems(
            DSLContext database, Sharing sharing, Catalogue catalogue, Companies companies, AuditLog log, Clock clock) {
        this.database = database;
        this.sharing = sharing;
        this.catalogue = catalogue;
        this.companies = companies;
        this.log = log;
        this.clock = clock;
    }

    /** Asked again, it is asked with the level of today; what waits already is not asked twice. */
    public void ask(UUID personId, List<SharedItem> items) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (SharedItem item : items) {
            database.update(ASKED_ITEM)
                    .set(ASKED_ITEM.ANSWER, Answer.ASKED_AGAIN.name())
                    .set(ASKED_ITEM.ANSWERED_AT, now)
                    .where(ASKED_ITEM
                            .PERSON_ID
                            .eq(personId)
                            .and(ASKED_ITEM.ITEM.eq(item.item()))
                            .and(ASKED_ITEM.RECEIVER.eq(item.receiver().name()))
                            .and(ASKED_ITEM.COMPANY_ID.isNotDistinctFrom(
                                    item.companyId().orElse(null)))
                            .and(ASKED_ITEM.ANSWER.isNull().or(ASKED_ITEM.ANSWER.eq(Answer.NO.name()))))
                    .execute();
            database.insertInto(ASKED_ITEM)
                    .set(ASKED_ITEM.ASKED_ITEM_ID, UUID.randomUUID())
                    .set(ASKED_ITEM.ORGANISATION_ID, Acting.now().organisationId())
                    .set(ASKED_ITEM.PERSON_ID, personId)
                    .set(ASKED_ITEM.ITEM, item.item())
                    .set(ASKED_ITEM.LEVEL, item.level().orElse(null))
                    .set(ASKED_ITEM.RECEIVER, item.receiver().name())
                    .set(ASKED_ITEM.COMPANY_ID, item.companyId().orElse(null))
                    .set(ASKED_ITEM.PURPOSE, item.purpose().name())
                    .set(ASKED_ITEM.EDITION, item.edition())
                    .set(ASKED_ITEM.PHOTO_OF_ID, item.photo().orElse(null))
                    .set(ASKED_ITEM.ASKED_BY_ID, Acting.now().accountId())
                    .set(ASKED_ITEM.ASKED_AT, now)
                    .execute();
        }
        log.changed("sharing", personId, "asked for " + items.size());
    }

    /** What waits for the person, and what they said no to; the latest first. */
    @Transactional(readOnly = true)
    public List<Question> of(UUID personId) {
        var rows = database.selectFrom(ASKED_ITEM)
                .where(ASKED_ITEM
                        .PERSON_ID
                        .eq(personId)
                        .and(ASKED_ITEM.ANSWER.isNull().or(ASKED_ITEM.ANSWER.eq(Answer.NO.name()))))
                .orderBy(ASKED_ITEM.ASKED_AT.desc(), ASKED_ITEM.ITEM, ASKED_ITEM.ASKED_ITEM_ID)
                .limit(MOST)
                .fetch();
        Map<UUID, String> names = companies.names(rows.stream()
                .flatMap(row -> Optional.ofNullable(row.getCompanyId()).stream())
                .collect(Collectors.toSet()));
        return rows.map(row -> new Question(
                new SharedLine(
                        item(row, SaidHow.BY_LINK),
                        catalogue.at(row.getEdition()).find(row.getItem()),
                        Optional.ofNullable(row.getCompanyId()).map(names::get)),
                day(row.getAskedAt()),
                Optional.ofNullable(row.getAnsweredAt()).map(AskedItems::day)));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(WorkingTime.ZONE).toLocalDate();
    }

    /**
     * The person's own answer, by link. The same answer twice is one.
     *
     * @throws RefusedException when they are not asked this any more
     */
    public void answer(UUID personId, UUID askedId, boolean yes) {
        AskedItemRecord row = database.selectFrom(ASKED_ITEM)
                .where(ASKED_ITEM.ASKED_ITEM_ID.eq(askedId).and(ASKED_ITEM.PERSON_ID.eq(personId)))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RefusedException("sharing.wrong.notAsked"));
        Answer answer = yes ? Answer.YES : Answer.NO;
        if (answer.name().equals(row.getAnswer())) {
            return;
        }
        if (row.getAnswer() != null) {
            throw new RefusedException("sharing.wrong.notAsked");
        }
        database.update(ASKED_ITEM)
                .set(ASKED_ITEM.ANSWER, answer.name())
                .set(ASKED_ITEM.ANSWERED_AT, OffsetDateTime.now(clock))
                .where(ASKED_ITEM.ASKED_ITEM_ID.eq(askedId))
                .execute();
        if (yes) {
            sharing.approve(personId, List.of(item(row, SaidHow.BY_LINK)));
        } else {
            log.changed("sharing", personId, "said no to " + row.getItem());
        }
    }

    private SharedItem item(AskedItemRecord row, SaidHow how) {
        return new SharedItem(
                UUID.randomUUID(),
                row.getItem(),
                Optional.ofNullable(row.getLevel()),
                Optional.empty(),
                Receiver.valueOf(row.getReceiver()),
                Optional.ofNullable(row.getCompanyId()),
                Purpose.valueOf(row.getPurpose()),
                how,
                LocalDate.now(clock),
                sharing.until(),
                Optional.empty(),
                row.getEdition(),
                Optional.ofNullable(row.getPhotoOfId()));
    }

    private enum Answer {
        YES,
        NO,
        ASKED_AGAIN
    }

    /** @param line what is asked, as the person reads it @param answeredOn when they said no; empty while it waits */
    public record Question(SharedLine line, LocalDate askedOn, Optional<LocalDate> answeredOn) {

        public boolean isOpen() {
            return answeredOn.isEmpty();
        }
    }
}
