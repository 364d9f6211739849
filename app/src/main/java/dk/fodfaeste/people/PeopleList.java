package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.Search.Match;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.platform.web.SearchedPage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The people as they are listed: a page at a time, found and put in order where the rows are. */
@Repository
class PeopleList {

    static final List<SortField<?>> BY_NAME = List.of(
            Danish.order(PERSON.FIRST_NAME).asc(),
            Danish.order(DSL.coalesce(PERSON.LAST_NAME, DSL.inline(""))).asc(),
            PERSON.NUMBER.asc());

    private final DSLContext database;

    PeopleList(DSLContext database) {
        this.database = database;
    }

    /** How many are closed. */
    long closed() {
        return database.fetchCount(PERSON, PERSON.CLOSED_ON.isNotNull());
    }

    /** How many there are at each stage, those without anybody left out. */
    Map<Stage, Long> byStage() {
        return database.select(PERSON.STAGE, DSL.count())
                .from(PERSON)
                .where(PERSON.CLOSED_ON.isNull())
                .groupBy(PERSON.STAGE)
                .fetchMap(
                        row -> Stage.valueOf(row.value1()), row -> row.value2().longValue());
    }

    /** How many each consultant goes with. */
    Map<UUID, Integer> byConsultant() {
        return database.select(PERSON.CONSULTANT_ID, DSL.count())
                .from(PERSON)
                .where(PERSON.CONSULTANT_ID.isNotNull().and(PERSON.CLOSED_ON.isNull()))
                .groupBy(PERSON.CONSULTANT_ID)
                .fetchMap(PERSON.CONSULTANT_ID, DSL.count());
    }

    Paging<Person> page(Wanted wanted, PeoplePage.Sort sort, int number) {
        return SearchedPage.of(
                database,
                PERSON,
                match(wanted.search()),
                wanted.rest(),
                number,
                (found, skipped, most) -> rows(found, sort, skipped, most));
    }

    /** Of each stage the first who have waited longest, and how many there are: in one question. */
    List<Placed> board(Wanted wanted, int most) {
        Match match = match(wanted.search());
        List<Placed> found = placed(wanted.rest().and(match.asTyped()), most);
        return found.isEmpty() && !wanted.search().isForAll()
                ? placed(wanted.rest().and(match.nearly()), most)
                : found;
    }

    private List<Placed> placed(Condition found, int most) {
        Field<Integer> place = DSL.rowNumber()
                .over(DSL.partitionBy(PERSON.STAGE).orderBy(order(PeoplePage.Sort.WAITED)))
                .as("place");
        Field<Integer> many = DSL.count().over(DSL.partitionBy(PERSON.STAGE)).as("many");
        Table<?> numbered = DSL.select(PERSON.fields())
                .select(place, many)
                .from(PERSON)
                .where(found)
                .asTable("numbered");
        return database.selectFrom(numbered)
                .where(DSL.field(DSL.name("numbered", "place"), Integer.class).le(most))
                .orderBy(DSL.field(DSL.name("numbered", "place")))
                .fetch(row -> new Placed(PersonRepository.person(row.into(PERSON)), row.get("many", Long.class)));
    }

    /** The whole list, as far as it goes. */
    List<Person> first(Wanted wanted, PeoplePage.Sort sort, int most) {
        Match match = match(wanted.search());
        List<Person> found = rows(wanted.rest().and(match.asTyped()), sort, 0, most);
        return found.isEmpty() && !wanted.search().isForAll()
                ? rows(wanted.rest().and(match.nearly()), sort, 0, most)
                : found;
    }

    /** @param many how many there are at the person's stage */
    record Placed(Person person, long many) {}

    static Match match(Search search) {
        return search.in(PERSON.SEARCHED, PERSON.NUMBER.equalIgnoreCase(search.typed()));
    }

    private List<Person> rows(Condition found, PeoplePage.Sort sort, int skipped, int most) {
        return database.selectFrom(PERSON)
                .where(found)
                .orderBy(order(sort))
                .offset(skipped)
                .limit(most)
                .fetch(PersonRepository::person);
    }

    private static List<SortField<?>> order(PeoplePage.Sort sort) {
        return switch (sort) {
            case NAME -> BY_NAME;
            case STAGE -> first(place().asc());
            case WAITED -> first(PERSON.REFERRED_ON.asc().nullsLast());
        };
    }

    private static List<SortField<?>> first(SortField<?> field) {
        return Stream.concat(Stream.of(field), BY_NAME.stream()).toList();
    }

    /** The stages come as they follow each other, not by their letters. */
    private static Field<Integer> place() {
        return DSL.case_(PERSON.STAGE)
                .mapValues(Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::name, Stage::ordinal)));
    }

    /** What the reader asks for. @param closed whether it is those who are with us no more */
    record Wanted(Search search, Optional<Stage> stage, Optional<UUID> consultant, boolean closed) {

        private Condition rest() {
            return DSL.and(
                    closed ? PERSON.CLOSED_ON.isNotNull() : PERSON.CLOSED_ON.isNull(),
                    stage.map(each -> PERSON.STAGE.eq(each.name())).orElse(DSL.noCondition()),
                    consultant.map(PERSON.CONSULTANT_ID::eq).orElse(DSL.noCondition()));
        }
    }
}
