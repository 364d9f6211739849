package dk.fodfaeste.matching.signals;

import static dk.fodfaeste.database.matching.Tables.ADMISSION;
import static dk.fodfaeste.database.matching.Tables.HELD_PLACE;

import dk.fodfaeste.companies.WhyNot;
import dk.fodfaeste.companies.WorkplaceNotes;
import dk.fodfaeste.matching.openings.Admissions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** On the page of a workplace: how it takes people in, and which places are held by whom until when. */
@Component
class PlacesTold implements WorkplaceNotes {

    private static final int MOST = 20;

    private final DSLContext database;

    PlacesTold(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<WhyNot> at(UUID workplaceId, LocalDate today) {
        var said = DSL.multiset(DSL.selectFrom(ADMISSION)
                        .where(ADMISSION.WORKPLACE_ID.eq(workplaceId))
                        .and(ADMISSION.WORK.isNull()))
                .convertFrom(rows -> rows.map(Admissions::admission));
        var held = DSL.multiset(DSL.selectFrom(HELD_PLACE)
                        .where(HELD_PLACE.WORKPLACE_ID.eq(workplaceId))
                        .and(HELD_PLACE.HELD_UNTIL.ge(today))
                        .orderBy(HELD_PLACE.HELD_UNTIL, HELD_PLACE.PROPOSAL_ID)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(
                        row -> new WhyNot("held.at", List.of(row.getWork(), row.getHeldBy(), row.getHeldUntil()))));
        return database.select(said, held)
                .fetchSingle(row -> Stream.concat(
                                row.value1().stream().flatMap(each -> each.on(today).whyNot().stream()),
                                row.value2().stream())
                        .toList());
    }
}
