package dk.fodfaeste.people.merge;

import static dk.fodfaeste.database.people.Tables.ERASURE;
import static dk.fodfaeste.database.people.Tables.MERGE;
import static dk.fodfaeste.database.people.Tables.MERGE_COUNTS;
import static dk.fodfaeste.database.people.Tables.MERGE_MOVE;
import static dk.fodfaeste.database.people.Tables.NOT_DOUBLE;
import static dk.fodfaeste.database.people.Tables.PERSON;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.with;

import dk.fodfaeste.database.people.Routines;
import dk.fodfaeste.database.people.tables.records.MergeRecord;
import dk.fodfaeste.people.merge.Merge.Counted;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Paging.Part;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** Merges as they lie; the moves themselves are made by the database (V86). */
@Repository
class MergeRepository {

    private static final int LEAST_DIGITS = 8;

    private final DSLContext database;
    private final Clock clock;

    MergeRepository(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Pairs of the same telephone, address or whole name whom nobody has told apart, by the number of one of them; a page of them. */
    Part<Ids> pairs(int skipped, int most) {
        var alike = alike().asTable("alike", "one", "two", "number");
        Field<Integer> total = count().over();
        var rows = database.select(alike.field("one", UUID.class), alike.field("two", UUID.class), total)
                .from(alike)
                .orderBy(alike.field("number"), alike.field("two"))
                .offset(skipped)
                .limit(most)
                .fetch();
        return new Part<>(
                rows.map(row -> new Ids(row.value1(), row.value2())),
                rows.isEmpty() ? 0 : rows.getFirst().value3());
    }

    /**
     * By what they share, so that each meets those of the same key alone and not everybody. Whose keys nobody shares are left out before they are
     * sorted: with 20,000 people a quarter of the time.
     */
    private static Select<Record3<UUID, UUID, String>> alike() {
        var keys = name("keys").fields("id", "number", "key").asMaterialized(keys());
        var each = keys.as("each");
        var any = keys.as("any_key");
        Field<String> anyKey = any.field("key", String.class);
        Field<String> eachKey = each.field("key", String.class);
        var shared = name("shared")
                .fields("id", "number", "key")
                .asMaterialized(select(each.field("id", UUID.class), each.field("number", String.class), eachKey)
                        .from(each)
                        .where(eachKey.in(
                                select(anyKey).from(any).groupBy(anyKey).having(count().gt(1)))));
        var one = shared.as("one");
        var other = shared.as("other");
        Field<UUID> oneId = one.field("id", UUID.class);
        Field<UUID> otherId = other.field("id", UUID.class);
        return with(keys)
                .with(shared)
                .selectDistinct(oneId, otherId, one.field("number", String.class))
                .from(one)
                .join(other)
                .on(one.field("key", String.class).eq(other.field("key", String.class)))
                .and(oneId.lt(otherId))
                .where(notExists(selectOne()
                        .from(NOT_DOUBLE)
                        .where(NOT_DOUBLE.ONE_ID.eq(oneId).and(NOT_DOUBLE.OTHER_ID.eq(otherId)))));
    }

    /** Each person's telephone, address and whole name, which is folded: Åse Sørensen and Aase Soerensen are one. */
    private static Select<Record3<UUID, String, String>> keys() {
        return keyed(concat(inline("telephone "), PERSON.PHONE_DIGITS))
                .where(length(PERSON.PHONE_DIGITS).ge(LEAST_DIGITS))
                .unionAll(keyed(concat(inline("address "), lower(PERSON.EMAIL))).where(PERSON.EMAIL.isNotNull()))
                .unionAll(keyed(concat(inline("name "), PERSON.SEARCHED)).where(PERSON.LAST_NAME.isNotNull()));
    }

    private static SelectJoinStep<Record3<UUID, String, String>> keyed(Field<String> key) {
        return select(PERSON.PERSON_ID, PERSON.NUMBER, key).from(PERSON);
    }

    void apart(UUID one, UUID other) {
        boolean ordered = one.toString().compareTo(other.toString()) < 0;
        database.insertInto(NOT_DOUBLE)
                .set(NOT_DOUBLE.ORGANISATION_ID, Acting.now().organisationId())
                .set(NOT_DOUBLE.ONE_ID, ordered ? one : other)
                .set(NOT_DOUBLE.OTHER_ID, ordered ? other : one)
                .set(NOT_DOUBLE.SAID_BY_ID, Acting.now().accountId())
                .set(NOT_DOUBLE.SAID_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    boolean mayMerge(UUID kept, UUID merged) {
        return Boolean.TRUE.equals(Routines.mayMerge(database.configuration(), kept, merged));
    }

    boolean isToBeErased(UUID kept, UUID merged) {
        return database.fetchExists(ERASURE, ERASURE.PERSON_ID.in(kept, merged).and(ERASURE.APPROVED.isNull()));
    }

    boolean hasDoubles(UUID personId) {
        return database.fetchExists(MERGE, MERGE.KEPT_ID.eq(personId).and(MERGE.UNDONE_AT.isNull()));
    }

    void merge(UUID kept, UUID merged, UUID id) {
        Routines.mergePeople(database.configuration(), kept, merged, id);
    }

    void undo(UUID id) {
        Routines.undoMerge(database.configuration(), id);
    }

    /** What would come along, by place. */
    List<Counted> counts(UUID personId) {
        return database.selectFrom(MERGE_COUNTS.call(personId))
                .fetch(row -> new Counted(row.getPlace(), row.getMany().intValue()));
    }

    /** Those in force, the latest first. */
    List<MergeRecord> of(UUID kept) {
        return database.selectFrom(MERGE)
                .where(MERGE.KEPT_ID.eq(kept).and(MERGE.UNDONE_AT.isNull()))
                .orderBy(MERGE.MERGED_AT.desc())
                .fetch();
    }

    /** By merge and kind. */
    Map<UUID, List<Moves>> moves(List<UUID> merges) {
        return database.select(MERGE_MOVE.MERGE_ID, MERGE_MOVE.KIND, MERGE_MOVE.PLACE, count())
                .from(MERGE_MOVE)
                .where(MERGE_MOVE.MERGE_ID.in(merges))
                .groupBy(MERGE_MOVE.MERGE_ID, MERGE_MOVE.KIND, MERGE_MOVE.PLACE)
                .orderBy(MERGE_MOVE.PLACE)
                .fetchGroups(
                        MERGE_MOVE.MERGE_ID, row -> new Moves(row.value2(), new Counted(row.value3(), row.value4())));
    }

    record Moves(String kind, Counted counted) {}

    /** Two who look alike. */
    record Ids(UUID one, UUID other) {}
}
