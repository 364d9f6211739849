package dk.fodfaeste.discovery;

import static dk.fodfaeste.database.discovery.Tables.SHARED_ITEM;

import dk.fodfaeste.people.NextSteps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** A yes to share something that ends within a month: to be asked for again, or left. */
@Repository
class SharingNextSteps implements NextSteps {

    private static final int DAYS = 30;

    private final DSLContext database;

    SharingNextSteps(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<UUID, NextStep> of(Collection<UUID> people, LocalDate today) {
        var first = DSL.min(SHARED_ITEM.EXPIRES_ON);
        return database.select(SHARED_ITEM.PERSON_ID, first)
                .from(SHARED_ITEM)
                .where(SHARED_ITEM.PERSON_ID.in(people).and(SHARED_ITEM.WITHDRAWN_ON.isNull()))
                .and(SHARED_ITEM.EXPIRES_ON.between(today, today.plusDays(DAYS)))
                .groupBy(SHARED_ITEM.PERSON_ID)
                .fetchMap(
                        row -> row.value1(),
                        row -> new NextStep(
                                "nextStep.shared",
                                List.of(),
                                "/people/" + row.value1() + "/sharing",
                                Optional.of(row.value2())));
    }
}
