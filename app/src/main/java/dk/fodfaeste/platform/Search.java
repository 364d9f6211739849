package dk.fodfaeste.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * What somebody typed to find a name: its words in any order, each of them the beginning, the middle or the end of one, whatever the
 * case and the accents.
 */
public record Search(String typed, List<String> words) {

    /** The last rank. */
    public static final int NEARLY = 4;

    private static final int MOST_WORDS = 8;

    /** Everything is found by nothing. */
    public static Search of(String typed) {
        String stripped = typed.strip().replace("\0", "");
        return new Search(
                stripped,
                Arrays.stream(stripped.split("[\\s-]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList());
    }

    public boolean isForAll() {
        return words.isEmpty();
    }

    /** The digits of what looks like a telephone number or another long one, without the Danish country code; four at least. */
    public Optional<String> digits() {
        return Optional.of(typed)
                .filter(number -> number.matches("[+0-9 ().-]+"))
                .map(number -> number.replaceFirst("^(\\+|00)45", "").replaceAll("[^0-9]", ""))
                .map(digits -> digits.matches("45[0-9]{8}") ? digits.substring(2) : digits)
                .filter(digits -> digits.length() >= 4);
    }

    /** @param searched a column that is {@code platform.folded} @param number what is found by its number instead */
    public Match in(Field<String> searched, Condition number) {
        return new Match(this, searched, number);
    }

    /** How a table is searched: by a column of names, or by a number. */
    public record Match(Search search, Field<String> searched, Condition number) {

        public Condition asTyped() {
            return search.isForAll() ? DSL.noCondition() : all(Match::within).or(number);
        }

        /** The same, when a letter of each word may be wrong. */
        public Condition nearly() {
            return search.isForAll()
                    ? DSL.falseCondition()
                    : all((name, word) -> within(name, word).or(name.likeRegex(folded("nearly", word))));
        }

        /** The best first: from 0, the number itself, to {@link #NEARLY}, where a letter is wrong. */
        public Field<Integer> rank() {
            return DSL.when(number, 0)
                    .when(position(searched, search.typed()).eq(1), 1)
                    .when(
                            all((name, word) -> position(DSL.concat(DSL.inline(" "), name), " " + word)
                                    .gt(0)),
                            2)
                    .when(all(Match::within), 3)
                    .otherwise(NEARLY)
                    .as("rank");
        }

        /** How much of the name was typed, from 0 to 1. */
        public Field<Float> likeness() {
            return DSL.function(
                            DSL.name("public", "similarity"), Float.class, searched, folded("folded", search.typed()))
                    .as("likeness");
        }

        /** @param then the order of those that are found alike */
        public List<SortField<?>> bestFirst(List<SortField<?>> then) {
            return Stream.concat(Stream.of(rank().asc(), likeness().desc()), then.stream())
                    .toList();
        }

        private Condition all(BiFunction<Field<String>, String, Condition> each) {
            return DSL.and(search.words().stream()
                    .map(word -> each.apply(searched, word))
                    .toList());
        }

        private static Condition within(Field<String> name, String word) {
            return position(name, word).gt(0);
        }

        private static Field<Integer> position(Field<String> name, String word) {
            return DSL.position(name, folded("folded", word));
        }

        /** In a question of its own, so that it is answered once and not for every row. */
        private static Field<String> folded(String function, String word) {
            return DSL.field(DSL.select(DSL.function(DSL.name("platform", function), String.class, DSL.val(word))));
        }
    }
}
