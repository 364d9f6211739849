package dk.fodfaeste.placements;

import static dk.fodfaeste.database.placements.Tables.PRESENCE;

import dk.fodfaeste.companies.Presence;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Weekdays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Presence is known by courses: nobody is asked to sign in at the door. */
@Repository
class CoursePresence implements Presence {

    private final DSLContext database;

    CoursePresence(DSLContext database) {
        this.database = database;
    }

    @Override
    public Here on(LocalDate day, Optional<UUID> workplaceId, int most) {
        var all = DSL.count().over();
        var rows = database.select(PRESENCE.PERSON_ID, PRESENCE.FIRST_NAME, PRESENCE.LAST_NAME, PRESENCE.NUMBER, all)
                .from(PRESENCE)
                .where(DSL.inline(day).between(PRESENCE.STARTS_ON, DSL.coalesce(PRESENCE.ENDS_ON, DSL.inline(day))))
                .and(PRESENCE.AVAILABLE_DAYS
                        .bitAnd(Weekdays.bits(Set.of(day.getDayOfWeek())))
                        .ne(0))
                .and(workplaceId.map(PRESENCE.WORKPLACE_ID::eq).orElse(DSL.condition(PRESENCE.OWN_ENTERPRISE)))
                .groupBy(PRESENCE.PERSON_ID, PRESENCE.FIRST_NAME, PRESENCE.LAST_NAME, PRESENCE.NUMBER)
                .orderBy(
                        Danish.order(PRESENCE.FIRST_NAME),
                        Danish.order(DSL.coalesce(PRESENCE.LAST_NAME, DSL.inline(""))),
                        PRESENCE.NUMBER)
                .limit(most)
                .fetch();
        return new Here(
                rows.map(row -> new Who(
                        row.value1(), Person.shortName(row.value2(), Optional.ofNullable(row.value3())), row.value4())),
                rows.isEmpty() ? 0 : rows.getFirst().value5() - rows.size());
    }
}
