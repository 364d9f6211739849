package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.OBSERVATION;

import dk.fodfaeste.catalogue.DimensionUse;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How much was seen of dimensions, of everybody. */
@Component
class ObservationUse implements DimensionUse {

    private final DSLContext database;

    ObservationUse(DSLContext database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.OBSERVATIONS;
    }

    @Override
    public Map<String, Integer> each(Collection<String> dimensions) {
        return database.select(OBSERVATION.DIMENSION, DSL.count())
                .from(OBSERVATION)
                .where(OBSERVATION.DIMENSION.in(dimensions).and(OBSERVATION.WITHDRAWN_AT.isNull()))
                .groupBy(OBSERVATION.DIMENSION)
                .fetchMap(OBSERVATION.DIMENSION, DSL.count());
    }

    @Override
    public int any(Collection<String> dimensions) {
        return database.fetchCount(
                OBSERVATION, OBSERVATION.DIMENSION.in(dimensions).and(OBSERVATION.WITHDRAWN_AT.isNull()));
    }
}
