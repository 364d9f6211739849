package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.identity.Belongings;
import dk.fodfaeste.privacy.AuditLog;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Those whom a consultant or a social worker goes with: their courses, talks and proposals follow the person. */
@Repository
class PeopleOfColleagues implements Belongings {

    private final DSLContext database;
    private final AuditLog log;

    PeopleOfColleagues(DSLContext database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public String key() {
        return "belongings.people";
    }

    @Override
    public Map<UUID, Integer> counts() {
        Map<UUID, Integer> counts = new HashMap<>(counts(PERSON.CONSULTANT_ID));
        counts(PERSON.SOCIAL_WORKER_ID).forEach((account, number) -> counts.merge(account, number, Integer::sum));
        return counts;
    }

    private Map<UUID, Integer> counts(TableField<?, UUID> who) {
        return database.select(who, DSL.count())
                .from(PERSON)
                .where(who.isNotNull().and(PERSON.CLOSED_ON.isNull()))
                .groupBy(who)
                .fetchMap(who, DSL.count());
    }

    @Override
    public int handOver(UUID from, UUID to) {
        return handOver(PERSON.CONSULTANT_ID, from, to, "consultant")
                + handOver(PERSON.SOCIAL_WORKER_ID, from, to, "social worker");
    }

    private int handOver(TableField<?, UUID> who, UUID from, UUID to, String craft) {
        var handed = database.update(PERSON)
                .set(DSL.row(who), DSL.row(DSL.val(to)))
                .where(who.eq(from))
                .returningResult(PERSON.PERSON_ID)
                .fetch(row -> row.value1());
        handed.forEach(person -> log.changed("person", person, craft + " handed over"));
        return handed.size();
    }
}
