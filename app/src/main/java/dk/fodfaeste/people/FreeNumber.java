package dk.fodfaeste.people;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The organisation's next number: one more than the highest, written as that one is. */
@Component
class FreeNumber {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    private final PersonRepository persons;
    private final ErasedNumbers erased;
    private final MergedPeople merged;

    FreeNumber(PersonRepository persons, ErasedNumbers erased, MergedPeople merged) {
        this.persons = persons;
        this.erased = erased;
        this.merged = merged;
    }

    /** Nobody's now, and nobody's who was erased or merged: a file may still have them. Needs a transaction. */
    String next() {
        Predicate<String> wasErased = erased.numbers();
        Set<String> ofDoubles = merged.numbers().keySet();
        String number = after(persons.highestNumber().orElse("0"));
        while (wasErased.test(number) || ofDoubles.contains(number)) {
            number = after(number);
        }
        return number;
    }

    boolean wasErased(String number) {
        return erased.numbers().test(number);
    }

    /** «B0099» is followed by «B0100». */
    static String after(String number) {
        Matcher parts = NUMBERED.matcher(number);
        if (!parts.matches()) {
            return number + "1";
        }
        String digits = parts.group(2);
        return parts.group(1) + ("%0" + digits.length() + "d").formatted(Long.parseLong(digits) + 1);
    }
}
