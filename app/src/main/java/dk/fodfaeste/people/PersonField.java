package dk.fodfaeste.people;

import dk.fodfaeste.platform.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be changed about a person, and how what stood there before is kept and told. */
public enum PersonField {
    FIRST_NAME(person -> Optional.of(person.firstName())),
    LAST_NAME(WantedPerson::lastName),
    PHONE(WantedPerson::phone),
    EMAIL(WantedPerson::email),
    POSTAL_CODE(WantedPerson::postalCode),
    MOTHER_TONGUE(WantedPerson::motherTongue),
    NEEDS_INTERPRETER(
            person -> Optional.of(person.needsInterpreter()),
            (words, kept) -> words.text(kept.equals("true") ? "words.yes" : "words.no")),
    REFERRED_ON(WantedPerson::referredOn, (words, kept) -> words.date(LocalDate.parse(kept))),
    REFERRED_BY(WantedPerson::referredBy),
    MUNICIPALITY(WantedPerson::municipality),
    SOCIAL_WORKER(WantedPerson::socialWorkerId),
    CONSULTANT(WantedPerson::consultantId),
    COMMUTE(
            person -> person.maxCommuteMinutes().isPresent()
                    ? Optional.of(person.maxCommuteMinutes().getAsInt())
                    : Optional.empty(),
            (words, kept) -> words.text("person.minutes", kept)),
    DAYS(person -> Optional.of(days(person)), (words, kept) -> words.days(days(kept))),
    FROM(person -> person.availability().from(), (words, kept) -> words.time(LocalTime.parse(kept))),
    UNTIL(person -> person.availability().until(), (words, kept) -> words.time(LocalTime.parse(kept))),
    WISHES(WantedPerson::wishes);

    private final Function<WantedPerson, Optional<?>> value;
    private final BiFunction<Words, String, String> told;

    PersonField(Function<WantedPerson, Optional<?>> value) {
        this(value, (words, kept) -> kept);
    }

    PersonField(Function<WantedPerson, Optional<?>> value, BiFunction<Words, String, String> told) {
        this.value = value;
        this.told = told;
    }

    static List<PersonField> differing(WantedPerson before, WantedPerson after) {
        return Arrays.stream(values())
                .filter(field -> !field.value.apply(before).equals(field.value.apply(after)))
                .toList();
    }

    /** As it is kept; of colleagues the id. */
    Optional<String> of(WantedPerson person) {
        return value.apply(person).map(Object::toString);
    }

    /** Whoever is named may open the person's case room. */
    boolean opensTheCaseRoom() {
        return this == SOCIAL_WORKER || this == CONSULTANT;
    }

    public String inWords(Words words, String kept) {
        return told.apply(words, kept);
    }

    private static String days(WantedPerson person) {
        return person.availability().days().stream()
                .sorted()
                .map(DayOfWeek::name)
                .collect(Collectors.joining(","));
    }

    private static EnumSet<DayOfWeek> days(String kept) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(kept.split(","))
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .forEach(days::add);
        return days;
    }
}
