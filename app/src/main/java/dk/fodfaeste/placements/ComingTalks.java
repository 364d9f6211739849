package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.FOLLOW_UP_SIGNAL;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What I dag tells of courses: talks that are due or booked, silence about them, and what was to be done. */
@Repository
class ComingTalks {

    private static final List<OrderField<?>> IN_ORDER = List.of(
            FOLLOW_UP_SIGNAL.DAY,
            FOLLOW_UP_SIGNAL.BEGINS_AT.nullsFirst(),
            FOLLOW_UP_SIGNAL.COURSE_ID,
            FOLLOW_UP_SIGNAL.WORDS);

    private final DSLContext database;

    ComingTalks(DSLContext database) {
        this.database = database;
    }

    /**
     * The reader's own, the earliest first, as many booked ones as others; of the manager also what has climbed.
     *
     * @param until the last day that counts
     * @param most of each
     */
    First first(Actor reader, LocalDate until, int most) {
        var all = DSL.count().over();
        Field<Boolean> booked = DSL.field(FOLLOW_UP_SIGNAL.KIND.eq(Kind.BOOKING.name()));
        var place = DSL.rowNumber().over(DSL.partitionBy(booked).orderBy(IN_ORDER));
        var rows = database.select(FOLLOW_UP_SIGNAL.fields())
                .select(all)
                .from(FOLLOW_UP_SIGNAL)
                .where(FOLLOW_UP_SIGNAL.DAY.le(until))
                .and(isFor(reader))
                .orderBy(place, booked)
                .limit(2 * most)
                .fetch();
        List<Talk> talks = rows.map(row -> new Talk(
                Kind.valueOf(row.get(FOLLOW_UP_SIGNAL.KIND)),
                row.get(FOLLOW_UP_SIGNAL.COURSE_ID),
                Person.shortName(
                        row.get(FOLLOW_UP_SIGNAL.FIRST_NAME), Optional.ofNullable(row.get(FOLLOW_UP_SIGNAL.LAST_NAME))),
                row.get(FOLLOW_UP_SIGNAL.DAY),
                Optional.ofNullable(row.get(FOLLOW_UP_SIGNAL.BEGINS_AT)),
                Optional.ofNullable(row.get(FOLLOW_UP_SIGNAL.WORDS))));
        List<Talk> shown = Stream.concat(
                        talks.stream().filter(Talk::isBooked).limit(most),
                        talks.stream().filter(talk -> !talk.isBooked()).limit(most))
                .toList();
        return new First(shown, rows.isEmpty() ? 0 : rows.getFirst().get(all) - shown.size());
    }

    private static Condition isFor(Actor reader) {
        Condition own = DSL.val(reader.accountId()).eq(DSL.any(FOLLOW_UP_SIGNAL.ACCOUNT_IDS));
        return reader.role().equals("EMPLOYMENT_MANAGER") ? own.or(FOLLOW_UP_SIGNAL.FOR_MANAGER) : own;
    }

    /** @param more how many there are besides */
    record First(List<Talk> talks, int more) {}

    /** @param beginsAt of a booked talk @param words what was to be done */
    record Talk(
            Kind kind,
            UUID courseId,
            String person,
            LocalDate day,
            Optional<LocalTime> beginsAt,
            Optional<String> words) {

        boolean isBooked() {
            return kind == Kind.BOOKING;
        }
    }

    /** The same words as in the view (V134). */
    enum Kind {
        TALK,
        SILENCE,
        BOOKING,
        ACTION_POINT
    }
}
