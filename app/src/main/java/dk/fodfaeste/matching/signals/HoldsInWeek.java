package dk.fodfaeste.matching.signals;

import static dk.fodfaeste.database.matching.Tables.HELD_PLACE;

import dk.fodfaeste.database.matching.tables.records.HeldPlaceRecord;
import dk.fodfaeste.matching.openings.WorkOpening;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.week.InWeek;
import dk.fodfaeste.platform.week.IsoWeek;
import dk.fodfaeste.platform.week.WeekEntry;
import dk.fodfaeste.platform.week.WeekEntry.Told;
import dk.fodfaeste.platform.week.Whose;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The last days of the holds: of a person, at a workplace, and of whoever holds or brings the person to the company. */
@Component
class HoldsInWeek implements InWeek<List<HeldPlaceRecord>> {

    private static final int MOST = 100;

    @Override
    public Optional<Field<List<HeldPlaceRecord>>> question(Whose whose, IsoWeek week) {
        return Optional.of(DSL.multiset(DSL.selectFrom(HELD_PLACE)
                        .where(HELD_PLACE.HELD_UNTIL.between(week.monday(), week.sunday()))
                        .and(isOf(whose))
                        .orderBy(HELD_PLACE.HELD_UNTIL, HELD_PLACE.PROPOSAL_ID)
                        .limit(MOST))
                .convertFrom(rows -> rows));
    }

    private static Condition isOf(Whose whose) {
        return switch (whose) {
            case Whose.Person(var id) -> HELD_PLACE.PERSON_ID.eq(id);
            case Whose.Workplace(var id) -> HELD_PLACE.WORKPLACE_ID.eq(id);
            case Whose.Worker(var id) -> HELD_PLACE.DECIDED_BY_ID.eq(id).or(HELD_PLACE.CONSULTANT_ID.eq(id));
        };
    }

    @Override
    public List<WeekEntry> entries(List<HeldPlaceRecord> holds, Whose whose, IsoWeek week) {
        return holds.stream().map(HoldsInWeek::entry).toList();
    }

    private static WeekEntry entry(HeldPlaceRecord row) {
        return new WeekEntry(
                row.getHeldUntil().getDayOfWeek(),
                Optional.empty(),
                WeekEntry.Kind.DEADLINE,
                Told.of(
                        "week.holdEnds",
                        Person.shortName(row.getFirstName(), Optional.ofNullable(row.getLastName())),
                        row.getWork()),
                List.of(Told.of("week.at", row.getWorkplaceName())),
                Optional.of(WorkOpening.address(row.getWorkplaceId(), row.getWork())));
    }
}
