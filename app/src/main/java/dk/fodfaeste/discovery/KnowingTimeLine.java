package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;
import static dk.fodfaeste.database.discovery.Tables.PROGRESS_TALK;

import dk.fodfaeste.people.TimeLine;
import dk.fodfaeste.platform.database.ReadOnce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * How we came to know a person: how much was seen, month by month, and that a talk about progress was held. What it was stands in the profile, and
 * in the talk, which the database shows to the team and the manager alone (V90).
 */
@Repository
class KnowingTimeLine implements TimeLine {

    private final DSLContext database;

    KnowingTimeLine(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        return database.fetch(seen(personId).unionAll(talked(personId)).unionAll(sides(personId))).stream()
                .filter(row -> isEvent(personId, row))
                .map(row -> Optional.ofNullable(row.value4())
                        .map(talk -> talked(personId, row.value1(), talk))
                        .orElseGet(
                                () -> seen(personId, row.value1(), row.value2().intValue(), row.value3())))
                .toList();
    }

    /** The row that has no day tells from how many sides something was seen: the page asks next what the stage needs. */
    private static boolean isEvent(UUID personId, Record4<LocalDate, BigDecimal, Integer, UUID> row) {
        if (row.value1() != null) {
            return true;
        }
        ReadOnce.know(ProfileStageNeeds.SEEN, personId, row.value3());
        return false;
    }

    private static Select<Record4<LocalDate, BigDecimal, Integer, UUID>> sides(UUID personId) {
        return DSL.select(
                        DSL.castNull(SQLDataType.LOCALDATE),
                        DSL.castNull(SQLDataType.NUMERIC),
                        DSL.countDistinct(OBSERVATION.DIMENSION),
                        DSL.castNull(SQLDataType.UUID))
                .from(OBSERVATION)
                .where(OBSERVATION.PERSON_ID.eq(personId).and(OBSERVATION.WITHDRAWN_AT.isNull()));
    }

    /** For each month its latest day, how often, and of how many things. */
    private static Select<Record4<LocalDate, BigDecimal, Integer, UUID>> seen(UUID personId) {
        return DSL.select(
                        DSL.max(OBSERVATION.SEEN_ON),
                        DSL.sum(OBSERVATION.TIMES_SEEN),
                        DSL.countDistinct(OBSERVATION.DIMENSION),
                        DSL.castNull(SQLDataType.UUID))
                .from(OBSERVATION)
                .where(OBSERVATION.PERSON_ID.eq(personId).and(OBSERVATION.WITHDRAWN_AT.isNull()))
                .groupBy(DSL.trunc(OBSERVATION.SEEN_ON, DatePart.MONTH));
    }

    private static Select<Record4<LocalDate, BigDecimal, Integer, UUID>> talked(UUID personId) {
        return DSL.select(
                        PROGRESS_TALK.HELD_ON,
                        DSL.castNull(SQLDataType.NUMERIC),
                        DSL.castNull(SQLDataType.INTEGER),
                        PROGRESS_TALK.PROGRESS_TALK_ID)
                .from(PROGRESS_TALK)
                .where(PROGRESS_TALK.PERSON_ID.eq(personId))
                .and(PROGRESS_TALK.DONE_AT.isNotNull())
                .and(PROGRESS_TALK.WITHDRAWN_AT.isNull());
    }

    private static Event seen(UUID personId, LocalDate latest, int times, long dimensions) {
        return new Event(
                latest,
                Chapter.SEEN,
                "timeline.seen",
                List.of(times, dimensions),
                Optional.of("/people/" + personId + "/profile"));
    }

    private static Event talked(UUID personId, LocalDate on, UUID talkId) {
        return new Event(
                on,
                Chapter.TALK,
                "timeline.progress",
                List.of(),
                Optional.of("/people/" + personId + "/progress/" + talkId));
    }
}
