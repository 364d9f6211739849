package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Stage;
import dk.fodfaeste.people.StageNeeds;
import dk.fodfaeste.platform.database.ReadOnce;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;

/** A profile that says something has been seen from several sides. */
@Repository
@Order(2)
class ProfileStageNeeds implements StageNeeds {

    /** Of a person: the number of dimensions of which anything was seen. */
    static final String SEEN = "dimensions seen";

    private static final int SIDES = 5;

    private final DSLContext database;

    ProfileStageNeeds(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<StageNeed> of(Person person) {
        if (person.stage() != Stage.PROFILING) {
            return List.of();
        }
        Integer seen = ReadOnce.of(
                SEEN,
                person.id(),
                () -> database.select(DSL.countDistinct(OBSERVATION.DIMENSION))
                        .from(OBSERVATION)
                        .where(OBSERVATION.PERSON_ID.eq(person.id()).and(OBSERVATION.WITHDRAWN_AT.isNull()))
                        .fetchSingle()
                        .value1());
        return List.of(new StageNeed("stageNeed.profile", seen >= SIDES, "/people/" + person.id() + "/profile"));
    }
}
