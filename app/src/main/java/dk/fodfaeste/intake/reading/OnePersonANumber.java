package dk.fodfaeste.intake.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One CPR number under two keys would make two people of one, without a word: the row is refused and names the other. */
final class OnePersonANumber {

    private final Function<String, Optional<String>> held;
    private final Map<String, Row> seen = new HashMap<>();

    /** @param held the key of the person whom the organisation holds with these ten digits */
    OnePersonANumber(Function<String, Optional<String>> held) {
        this.held = held;
    }

    void check(Fields row, String person, String cpr) {
        Row before = seen.putIfAbsent(cpr, new Row(row.number(), person));
        if (before != null && !before.person().equals(person)) {
            row.refuse("cpr", "intake.expected.cprOnce", before.number() + " (" + before.person() + ")");
            return;
        }
        held.apply(cpr)
                .filter(other -> !other.equals(person))
                .ifPresent(other -> row.refuse("cpr", "intake.expected.cprOther", other));
    }

    private record Row(int number, String person) {}
}
