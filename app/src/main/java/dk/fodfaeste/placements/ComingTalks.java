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
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** What I dag tells of courses: talks that are due or booked, silence about them, and what was to be done. */
final class ComingTalks {

    private static final List<OrderField<?>> IN_ORDER = List.of(
            FOLLOW_UP_SIGNAL.DAY,
            FOLLOW_UP_SIGNAL.BEGINS_AT.nullsFirst(),
            FOLLOW_UP_SIGNAL.COURSE_ID,
            FOLLOW_UP_SIGNAL.WORDS);

    private ComingTalks() {}

    /**
     * The reader's own, the earliest first, as many booked ones as others; of the manager also what has climbed.
     *
     * @param until the last day that counts
     * @param most of each
     */
    static Field<First> first(Actor reader, LocalDate until, int most) {
        var all = DSL.count().over();
        Field<Boolean> booked = DSL.field(FOLLOW_UP_SIGNAL.KIND.eq(Kind.BOOKING.name()));
        var place = DSL.rowNumber().over(DSL.partitionBy(booked).orderBy(IN_ORDER));
        return DSL.multiset(DSL.select(
                                FOLLOW_UP_SIGNAL.KIND,
                                FOLLOW_UP_SIGNAL.COURSE_ID,
                                FOLLOW_UP_SIGNAL.FIRST_NAME,
                                FOLLOW_UP_SIGNAL.LAST_NAME,
                                FOLLOW_UP_SIGNAL.DAY,
                                FOLLOW_UP_SIGNAL.BEGINS_AT,
                                FOLLOW_UP_SIGNAL.WORDS,
                                all)
                        .from(FOLLOW_UP_SIGNAL)
                        .where(FOLLOW_UP_SIGNAL.DAY.le(until))
                        .and(isFor(reader))
                        .orderBy(place, booked)
                        .limit(2 * most))
                .convertFrom(rows -> first(
                        rows.map(row -> new Talk(
                                Kind.valueOf(row.value1()),
                                row.value2(),
                                Person.shortName(row.value3(), Optional.ofNullable(row.value4())),
                                row.value5(),
                                Optional.ofNullable(row.value6()),
                                Optional.ofNullable(row.value7()))),
                        rows.isEmpty() ? 0 : rows.getFirst().value8(),
                        most));
    }

    private static First first(List<Talk> talks, int all, int most) {
        List<Talk> shown = Stream.concat(
                        talks.stream().filter(Talk::isBooked).limit(most),
                        talks.stream().filter(talk -> !talk.isBooked()).limit(most))
                .toList();
        return new First(shown, all - shown.size());
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
