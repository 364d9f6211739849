package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.EARLIER_STAY;
import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.people.Closing.WentTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** When somebody went on from us, and when they were referred before. */
@Repository
class ClosingTimeLine implements TimeLine {

    private final DSLContext database;

    ClosingTimeLine(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        return database
                .select(EARLIER_STAY.REFERRED_ON, EARLIER_STAY.CLOSED_ON, EARLIER_STAY.CLOSED_TO)
                .from(EARLIER_STAY)
                .where(EARLIER_STAY.PERSON_ID.eq(personId))
                .unionAll(database.select(DSL.castNull(PERSON.REFERRED_ON), PERSON.CLOSED_ON, PERSON.CLOSED_TO)
                        .from(PERSON)
                        .where(PERSON.PERSON_ID.eq(personId).and(PERSON.CLOSED_ON.isNotNull())))
                .fetch()
                .stream()
                .flatMap(stay -> Stream.concat(
                        Optional.ofNullable(stay.value1()).map(ClosingTimeLine::referred).stream(),
                        Stream.of(closed(stay.value2(), WentTo.valueOf(stay.value3())))))
                .toList();
    }

    private static Event referred(LocalDate day) {
        return new Event(day, Chapter.STEP, "timeline.referred", List.of(), Optional.empty());
    }

    private static Event closed(LocalDate day, WentTo to) {
        return new Event(day, Chapter.STEP, "timeline.closed", List.of(to), Optional.empty());
    }
}
