package dk.fodfaeste.links;

import static dk.fodfaeste.database.links.Tables.LINE;
import static dk.fodfaeste.database.links.Tables.LINK;
import static dk.fodfaeste.database.links.Tables.VISIT;

import dk.fodfaeste.database.links.tables.records.LineRecord;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.links.Link.Shut;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.WorkingTime;
import dk.fodfaeste.post.Channel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep5;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Links as their makers have them, without what opens them. */
@Repository
class LinkRepository {

    private static final int MOST = 50;

    /** What was done by the link, the first first. */
    private static final Field<List<Visit>> VISITS = DSL.multiset(
                    DSL.select(VISIT.KIND, VISIT.AT, VISIT.REASON, VISIT.WORDS)
                            .from(VISIT)
                            .where(VISIT.LINK_ID.eq(LINK.LINK_ID))
                            .orderBy(VISIT.AT, VISIT.VISIT_ID))
            .convertFrom(rows -> rows.map(LinkRepository::visit));

    private static final List<Field<?>> COLUMNS = List.of(
            LINK.LINK_ID,
            LINK.PURPOSE,
            LINK.RECEIVER,
            LINK.CHANNEL,
            LINK.ADDRESS,
            LINK.LANGUAGE,
            LINK.MADE_BY_ID,
            LINK.MADE_AT,
            LINK.EXPIRES_ON,
            LINK.SHUT_BY_ID,
            LINK.SHUT_AT,
            VISITS);

    private final DSLContext database;
    private final Clock clock;

    LinkRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param language code of the receiver's */
    void add(
            UUID id,
            LinkPurpose purpose,
            LinkSubject about,
            Receiver receiver,
            String language,
            LocalDate lastDay,
            byte[] secretHash) {
        database.insertInto(LINK)
                .set(LINK.LINK_ID, id)
                .set(LINK.ORGANISATION_ID, Acting.now().organisationId())
                .set(LINK.PURPOSE, purpose.name())
                .set(about.columns())
                .set(LINK.RECEIVER, receiver.name())
                .set(LINK.CHANNEL, receiver.channel().name())
                .set(LINK.ADDRESS, receiver.address())
                .set(LINK.LANGUAGE, language)
                .set(LINK.SECRET_HASH, secretHash)
                .set(LINK.MADE_BY_ID, Acting.now().accountId())
                .set(LINK.MADE_AT, OffsetDateTime.now(clock))
                .set(LINK.EXPIRES_ON, lastDay)
                .execute();
    }

    void addLines(UUID linkId, List<ShownLine> lines) {
        InsertValuesStep5<LineRecord, UUID, UUID, Integer, UUID, String> insert = database.insertInto(
                LINE, LINE.LINK_ID, LINE.ORGANISATION_ID, LINE.POSITION, LINE.SHARED_ITEM_ID, LINE.WORDS);
        int position = 0;
        for (ShownLine line : lines) {
            insert =
                    insert.values(linkId, Acting.now().organisationId(), position++, line.sharedItemId(), line.words());
        }
        if (position > 0) {
            insert.execute();
        }
    }

    /** The latest first. @param names of colleagues, by account */
    List<Link> of(LinkSubject about, Map<UUID, String> names) {
        return of(about.which(), names);
    }

    /** The same of any links. */
    List<Link> of(Condition which, Map<UUID, String> names) {
        return database.fetch(question(which)).map(row -> link(row, names));
    }

    /** As a column. */
    static Field<List<Link>> column(Condition which, Map<UUID, String> names) {
        return DSL.multiset(question(which)).convertFrom(rows -> rows.map(row -> link(row, names)));
    }

    private static Select<Record> question(Condition which) {
        return DSL.select(COLUMNS)
                .from(LINK)
                .where(which)
                .orderBy(LINK.MADE_AT.desc(), LINK.LINK_ID)
                .limit(MOST);
    }

    private static Visit visit(Record row) {
        return new Visit(
                Visit.What.valueOf(row.get(VISIT.KIND)),
                row.get(VISIT.AT).atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime(),
                Optional.ofNullable(row.get(VISIT.REASON)),
                Optional.ofNullable(row.get(VISIT.WORDS)));
    }

    private static Link link(Record row, Map<UUID, String> names) {
        return new Link(
                row.get(LINK.LINK_ID),
                LinkPurpose.valueOf(row.get(LINK.PURPOSE)),
                new Receiver(
                        row.get(LINK.RECEIVER),
                        Channel.valueOf(row.get(LINK.CHANNEL)),
                        row.get(LINK.ADDRESS),
                        language(row.get(LINK.LANGUAGE))),
                row.get(LINK.LANGUAGE),
                names.getOrDefault(row.get(LINK.MADE_BY_ID), ""),
                row.get(LINK.MADE_AT).atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime(),
                row.get(LINK.EXPIRES_ON),
                Optional.ofNullable(row.get(LINK.SHUT_AT))
                        .map(at -> new Shut(names.getOrDefault(row.get(LINK.SHUT_BY_ID), ""), at)),
                row.get(VISITS));
    }

    static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(each -> each.locale().getLanguage().equals(code))
                .findFirst()
                .orElse(Language.DANISH);
    }

    /** @return whether it was open until now */
    boolean shut(LinkSubject about, UUID linkId) {
        return database.update(LINK)
                        .set(LINK.SHUT_BY_ID, Acting.now().accountId())
                        .set(LINK.SHUT_AT, OffsetDateTime.now(clock))
                        .where(LINK.LINK_ID.eq(linkId))
                        .and(about.which())
                        .and(LINK.SHUT_AT.isNull())
                        .execute()
                == 1;
    }

    boolean knows(LinkSubject about, UUID linkId) {
        return database.fetchExists(database.select(LINK.LINK_ID)
                .from(LINK)
                .where(LINK.LINK_ID.eq(linkId).and(about.which())));
    }
}
