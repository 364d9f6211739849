package dk.fodfaeste.placements;

import dk.fodfaeste.placements.OverdueCourses.Due;
import dk.fodfaeste.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is late of courses and what comes, for I dag: two questions in one statement, for it is the page that everybody opens first. */
@Repository
class FollowUpsDue {

    private final DSLContext database;

    FollowUpsDue(DSLContext database) {
        this.database = database;
    }

    /** @param until the last day that counts of what comes @param most of each kind */
    Both first(Actor reader, LocalDate today, LocalDate until, int most) {
        return database.select(OverdueCourses.first(reader, today, most), ComingTalks.first(reader, until, most))
                .fetchSingle(row -> new Both(row.value1(), row.value2()));
    }

    record Both(List<Due> late, ComingTalks.First talks) {}
}
