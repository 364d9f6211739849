package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.catalogue.DimensionUse;
import java.util.Collection;
import java.util.Map;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Of how many people something was seen in dimensions. */
@Component
class PeopleUse implements DimensionUse {

    private static final AggregateFunction<Integer> PEOPLE = DSL.countDistinct(OBSERVATION.PERSON_ID);

    private final DSLContext database;

    PeopleUse(DSLContext database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public Map<String, Integer> each(Collection<String> dimensions) {
        return database.select(OBSERVATION.DIMENSION, PEOPLE)
                .from(OBSERVATION)
                .where(seenIn(dimensions))
                .groupBy(OBSERVATION.DIMENSION)
                .fetchMap(OBSERVATION.DIMENSION, PEOPLE);
    }

    @Override
    public int any(Collection<String> dimensions) {
        return database.select(PEOPLE)
                .from(OBSERVATION)
                .where(seenIn(dimensions))
                .fetchSingle()
                .value1();
    }

    private static Condition seenIn(Collection<String> dimensions) {
        return OBSERVATION.DIMENSION.in(dimensions).and(OBSERVATION.WITHDRAWN_AT.isNull());
    }
}
