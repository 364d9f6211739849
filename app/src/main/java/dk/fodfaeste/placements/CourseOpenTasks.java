package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COMING_TALK;
import static dk.fodfaeste.database.placements.Tables.COURSE_LINE;

import dk.fodfaeste.people.OpenTasks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Talks that are due within a week or late, and courses that should have ended. */
@Repository
class CourseOpenTasks implements OpenTasks {

    private static final int DAYS = 7;

    private final DSLContext database;

    CourseOpenTasks(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Waiting> byColleague(LocalDate today) {
        Map<UUID, Waiting> waiting = new HashMap<>();
        talks(COMING_TALK.CONSULTANT_ID, today)
                .unionAll(talks(COMING_TALK.SOCIAL_WORKER_ID, today))
                .unionAll(courses(today))
                .fetch()
                .forEach(row -> waiting.merge(row.value1(), new Waiting(row.value2(), row.value3()), Waiting::and));
        return waiting;
    }

    private Select<Record3<UUID, Integer, Integer>> talks(TableField<?, UUID> who, LocalDate today) {
        return database.select(who, DSL.count(), DSL.count().filterWhere(COMING_TALK.DUE_ON.lt(today)))
                .from(COMING_TALK)
                .where(who.isNotNull().and(COMING_TALK.DUE_ON.le(today.plusDays(DAYS))))
                .groupBy(who);
    }

    private Select<Record3<UUID, Integer, Integer>> courses(LocalDate today) {
        return database.select(COURSE_LINE.CONSULTANT_ID, DSL.count(), DSL.count())
                .from(COURSE_LINE)
                .where(COURSE_LINE.OUTCOME.isNull().and(COURSE_LINE.ENDS_ON.lt(today)))
                .and(COURSE_LINE.CONSULTANT_ID.isNotNull())
                .groupBy(COURSE_LINE.CONSULTANT_ID);
    }
}
