package dk.fodfaeste.people.merge;

import static dk.fodfaeste.database.people.Tables.ERASURE;
import static dk.fodfaeste.database.people.Tables.MERGE;
import static dk.fodfaeste.database.people.Tables.MERGE_COUNTS;
import static dk.fodfaeste.database.people.Tables.MERGE_MOVE;
import static dk.fodfaeste.database.people.Tables.NOT_DOUBLE;
import static dk.fodfaeste.database.people.Tables.PERSON;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.fodfaeste.database.people.Routines;
import dk.fodfaeste.database.people.tables.Person;
import dk.fodfaeste.database.people.tables.records.MergeRecord;
import dk.fodfaeste.people.merge.Merge.Counted;
import dk.fodfaeste.platform.Acting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
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

    /** Pairs of the same telephone, address or whole name whom nobody has told apart. */
    int countPairs() {
        return database.fetchCount(alike());
    }

    /** The same, by the number of one of them; a page of them. */
    List<Ids> pairs(int skipped, int most) {
        var alike = alike().asTable("alike", "one", "two", "number");
        return database.select(alike.field("one", UUID.class), alike.field("two", UUID.class))
                .from(alike)
                .orderBy(alike.field("number"), alike.field("two"))
                .offset(skipped)
                .limit(most)
                .fetch(row -> new Ids(row.value1(), row.value2()));
    }

    private static Select<Record3<UUID, UUID, String>> alike() {
        Person other = PERSON.as("other");
        Condition two = PERSON.PERSON_ID
                .lt(other.PERSON_ID)
                .and(notExists(selectOne()
                        .from(NOT_DOUBLE)
                        .where(NOT_DOUBLE.ONE_ID.eq(PERSON.PERSON_ID).and(NOT_DOUBLE.OTHER_ID.eq(other.PERSON_ID)))));
        return pair(
                        other,
                        two,
                        PERSON.PHONE_DIGITS
                                .eq(other.PHONE_DIGITS)
                                .and(length(PERSON.PHONE_DIGITS).ge(LEAST_DIGITS)))
                .union(pair(other, two, lower(PERSON.EMAIL).eq(lower(other.EMAIL))))
                .union(pair(
                        other,
                        two,
                        lower(PERSON.FIRST_NAME)
                                .eq(lower(other.FIRST_NAME))
                                .and(lower(PERSON.LAST_NAME).eq(lower(other.LAST_NAME)))));
    }

    private static Select<Record3<UUID, UUID, String>> pair(Person other, Condition two, Condition same) {
        return select(PERSON.PERSON_ID, other.PERSON_ID, PERSON.NUMBER)
                .from(PERSON)
                .join(other)
                .on(same)
                .where(two);
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
