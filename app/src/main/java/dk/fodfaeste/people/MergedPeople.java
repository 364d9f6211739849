package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.MERGE;
import static dk.fodfaeste.database.people.Tables.MERGED_NUMBERS;

import dk.fodfaeste.database.people.Routines;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who was written down twice, and is one now. Needs a transaction of the caller's. */
@Repository
public class MergedPeople {

    private final DSLContext database;

    MergedPeople(DSLContext database) {
        this.database = database;
    }

    /** Whom a double is now; the same one where it is nobody's double. */
    UUID now(UUID personId) {
        return Routines.nowPerson(database.configuration(), personId);
    }

    /** The number that each double of the person had, by the double's id. */
    Map<UUID, String> doublesOf(UUID personId) {
        return database.select(MERGE.MERGED_ID, MERGE.MERGED_NUMBER)
                .from(MERGE)
                .where(MERGE.KEPT_ID.eq(personId).and(MERGE.UNDONE_AT.isNull()))
                .fetchMap(MERGE.MERGED_ID, MERGE.MERGED_NUMBER);
    }

    /** The person and all their doubles. */
    public List<UUID> all(UUID personId) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(personId), doublesOf(personId).keySet().stream())
                .toList();
    }

    /** The number of the one who is kept, by the double's. */
    public Map<String, String> numbers() {
        return database.selectFrom(MERGED_NUMBERS.call())
                .fetchMap(MERGED_NUMBERS.MERGED_NUMBER, MERGED_NUMBERS.KEPT_NUMBER);
    }
}
