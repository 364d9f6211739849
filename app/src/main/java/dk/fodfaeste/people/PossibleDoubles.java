package dk.fodfaeste.people;

import static dk.fodfaeste.database.people.Tables.PERSON;

import dk.fodfaeste.platform.Search;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People who are here already, and may be the one who is about to be written down: the same name with a letter wrong, or the same telephone. */
@Repository
@Transactional(readOnly = true)
public class PossibleDoubles {

    private static final int MOST = 5;

    private final DSLContext database;

    PossibleDoubles(DSLContext database) {
        this.database = database;
    }

    /** Also those who are with us no more: they come back. */
    List<Person> of(String firstName, String lastName, String phone) {
        Search name = Search.of((firstName + " " + lastName).strip());
        Condition same = called(name)
                .or(Search.of(phone)
                        .digits()
                        .filter(digits -> digits.length() >= 8)
                        .map(PERSON.PHONE_DIGITS::eq)
                        .orElse(DSL.falseCondition()));
        return database.selectFrom(PERSON)
                .where(same)
                .orderBy(PeopleList.BY_NAME)
                .limit(MOST)
                .fetch(PersonRepository::person);
    }

    /** One name alone is many people's: then it is the whole of theirs too. */
    private static Condition called(Search name) {
        return switch (name.words().size()) {
            case 0 -> DSL.falseCondition();
            case 1 ->
                DSL.lower(PERSON.FIRST_NAME)
                        .eq(DSL.lower(name.typed()))
                        .and(DSL.coalesce(PERSON.LAST_NAME, "").eq(""));
            default -> {
                var match = PeopleList.match(name);
                yield match.asTyped().or(match.nearly());
            }
        };
    }

    /** By which a form says for whom it was answered that they are others. */
    static String key(List<Person> doubles) {
        return doubles.stream().map(Person::number).collect(Collectors.joining(" "));
    }
}
