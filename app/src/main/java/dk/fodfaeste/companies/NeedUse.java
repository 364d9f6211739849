package dk.fodfaeste.companies;

import static dk.fodfaeste.database.companies.Tables.NEED;

import dk.fodfaeste.catalogue.DimensionUse;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How often workplaces ask for dimensions. */
@Component
class NeedUse implements DimensionUse {

    private final DSLContext database;

    NeedUse(DSLContext database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.NEEDS;
    }

    @Override
    public Map<String, Integer> each(Collection<String> dimensions) {
        return database.select(NEED.DIMENSION, DSL.count())
                .from(NEED)
                .where(NEED.DIMENSION.in(dimensions))
                .groupBy(NEED.DIMENSION)
                .fetchMap(NEED.DIMENSION, DSL.count());
    }

    @Override
    public int any(Collection<String> dimensions) {
        return database.fetchCount(NEED, NEED.DIMENSION.in(dimensions));
    }
}
