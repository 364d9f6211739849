package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.platform.Search;
import dk.fodfaeste.platform.Search.Match;
import dk.fodfaeste.platform.web.Finder;
import dk.fodfaeste.platform.web.Navigation;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** People by name, number and telephone. Who may write down what they see but open nobody's page finds the way to that, by name and number. */
@Repository
class PeopleFinder implements Finder {

    private final DSLContext database;
    private final Navigation navigation;

    PeopleFinder(DSLContext database, Navigation navigation) {
        this.database = database;
        this.navigation = navigation;
    }

    @Override
    public List<Hit> find(Actor reader, Search search, int most) {
        if (navigation.opens(reader.role(), "/people")) {
            return hits(search, number(search).or(phone(search)), "/people/", most);
        }
        return navigation.opens(reader.role(), "/observe")
                ? hits(search, number(search), "/observe?person=", most)
                : List.of();
    }

    private List<Hit> hits(Search search, Condition number, String page, int most) {
        Match match = search.in(PERSON.SEARCHED, number);
        return database.select(
                        PERSON.PERSON_ID,
                        PERSON.FIRST_NAME,
                        PERSON.LAST_NAME,
                        PERSON.NUMBER,
                        match.rank(),
                        match.likeness())
                .from(PERSON)
                .where(PERSON.CLOSED_ON.isNull().and(match.asTyped().or(match.nearly())))
                .orderBy(match.bestFirst(PeopleList.BY_NAME))
                .limit(most)
                .fetch(row -> new Hit(
                        Thing.PERSON,
                        Person.shortName(row.value2(), Optional.ofNullable(row.value3())),
                        List.of(row.value4()),
                        page + row.value1(),
                        row.value5(),
                        row.value6()));
    }

    private static Condition number(Search search) {
        return PERSON.NUMBER.equalIgnoreCase(search.typed());
    }

    private static Condition phone(Search search) {
        return search.digits().map(PERSON.PHONE_DIGITS::startsWith).orElse(DSL.falseCondition());
    }
}
