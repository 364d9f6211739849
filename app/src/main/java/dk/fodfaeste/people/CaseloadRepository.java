package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.platform.web.Paging;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Whom each colleague goes with, as consultant or as social worker, of those who are with us. */
@Repository
class CaseloadRepository {

    private final DSLContext database;

    CaseloadRepository(DSLContext database) {
        this.database = database;
    }

    /** By colleague, in one question. */
    Map<UUID, Load> loads() {
        Map<UUID, Load> loads = new HashMap<>();
        each(PERSON.CONSULTANT_ID)
                .unionAll(each(PERSON.SOCIAL_WORKER_ID))
                .fetch()
                .forEach(row -> loads.computeIfAbsent(row.value1(), id -> new Load())
                        .add(Stage.valueOf(row.value2()), row.value3(), Optional.ofNullable(row.value4())));
        return loads;
    }

    private Select<Record4<UUID, String, Integer, LocalDate>> each(TableField<?, UUID> who) {
        Field<LocalDate> longest = DSL.min(PERSON.REFERRED_ON);
        return database.select(who, PERSON.STAGE, DSL.count(), longest)
                .from(PERSON)
                .where(who.isNotNull().and(PERSON.CLOSED_ON.isNull()))
                .groupBy(who, PERSON.STAGE);
    }

    /** Those whom the colleague goes with; who has waited longest first. */
    Paging<Person> of(UUID accountId, int number) {
        Condition theirs = PERSON.CLOSED_ON
                .isNull()
                .and(PERSON.CONSULTANT_ID.eq(accountId).or(PERSON.SOCIAL_WORKER_ID.eq(accountId)));
        return Paging.of(
                database.fetchCount(PERSON, theirs),
                number,
                (skipped, most) -> database.selectFrom(PERSON)
                        .where(theirs)
                        .orderBy(PERSON.REFERRED_ON.asc().nullsLast(), PERSON.PERSON_ID)
                        .offset(skipped)
                        .limit(most)
                        .fetch(PersonRepository::person));
    }

    /** Whom somebody goes with: how many at each stage, and since when the one waits who has waited longest for work. */
    static final class Load {

        private final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        private Optional<LocalDate> longest = Optional.empty();

        private void add(Stage stage, int many, Optional<LocalDate> since) {
            stages.merge(stage, many, Integer::sum);
            if (stage != Stage.SUPPORT) {
                since.filter(day -> longest.isEmpty() || day.isBefore(longest.get()))
                        .ifPresent(day -> longest = Optional.of(day));
            }
        }

        Map<Stage, Integer> stages() {
            return stages;
        }

        Optional<LocalDate> longest() {
            return longest;
        }
    }
}
