package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.COURSE;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.StageNeeds;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** An agreement with a company has become a course; support is over when the course has led on. */
@Repository
@Order(4)
class CourseStageNeeds implements StageNeeds {

    private final DSLContext database;

    CourseStageNeeds(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<StageNeed> of(Person person) {
        String page = "/people/" + person.id() + "/courses";
        return switch (person.stage()) {
            case EMPLOYER_ENGAGEMENT ->
                List.of(new StageNeed("stageNeed.course", has(person, COURSE.OUTCOME.isNull()), page));
            case SUPPORT -> List.of(new StageNeed("stageNeed.ledOn", has(person, COURSE.LED_TO.isNotNull()), page));
            case ENGAGEMENT, PROFILING, JOB_FINDING -> List.of();
        };
    }

    private boolean has(Person person, Condition what) {
        return database.fetchExists(COURSE, COURSE.PERSON_ID.eq(person.id()).and(what));
    }
}
