package dk.fodfaeste.platform;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What somebody typed to find a name: its words in any order, each of them the beginning, the middle or the end of one, whatever the
 * case and the accents.
 */
public record Search(String typed, List<String> words) {

    private static final int LONG = 6;

    /** Everything is found by nothing. */
    public static Search of(String typed) {
        String stripped = typed.strip().replace("\0", "");
        return new Search(
                stripped,
                Arrays.stream(stripped.split("[\\s-]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    public boolean isForAll() {
        return words.isEmpty();
    }

    /** @param searched a column that is {@code platform.folded} */
    public Condition in(Field<String> searched) {
        return DSL.and(words.stream().map(word -> in(searched, word)).toList());
    }

    /** The same, when a letter of a word may be wrong; asked when nobody is found as it was typed. */
    public Condition near(Field<String> searched) {
        return words.isEmpty()
                ? DSL.falseCondition()
                : DSL.and(words.stream()
                        .map(word ->
                                in(searched, word).or(similarity(word, searched).ge(least(word))))
                        .toList());
    }

    private static Condition in(Field<String> searched, String word) {
        return DSL.position(searched, folded(word)).gt(0);
    }

    private static Field<Float> similarity(String word, Field<String> searched) {
        return DSL.function(DSL.name("public", "word_similarity"), Float.class, folded(word), searched);
    }

    /** What is left alike when one letter in the middle is wrong, of which a short word has less. */
    private static float least(String word) {
        return word.length() < LONG ? 0.32f : 0.39f;
    }

    private static Field<String> folded(String word) {
        return DSL.function(DSL.name("platform", "folded"), String.class, DSL.val(word));
    }
}
