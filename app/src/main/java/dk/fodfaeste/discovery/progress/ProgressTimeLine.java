package dk.fodfaeste.discovery.progress;

import static dk.fodfaeste.database.discovery.Tables.PROGRESS_TALK;

import dk.fodfaeste.people.TimeLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** That a talk was held, and not what was said; the database tells it to the team and the manager alone. */
@Repository
class ProgressTimeLine implements TimeLine {

    private final DSLContext database;

    ProgressTimeLine(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Event> eventsOf(UUID personId) {
        return database.select(PROGRESS_TALK.HELD_ON, PROGRESS_TALK.PROGRESS_TALK_ID)
                .from(PROGRESS_TALK)
                .where(PROGRESS_TALK.PERSON_ID.eq(personId))
                .and(PROGRESS_TALK.DONE_AT.isNotNull())
                .and(PROGRESS_TALK.WITHDRAWN_AT.isNull())
                .fetch(row -> new Event(
                        row.value1(),
                        Chapter.TALK,
                        "timeline.progress",
                        List.of(),
                        Optional.of("/people/" + personId + "/progress/" + row.value2())));
    }
}
