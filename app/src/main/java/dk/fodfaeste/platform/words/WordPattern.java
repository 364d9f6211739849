package dk.fodfaeste.platform.words;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One word of a list: whole with its inflections, or with anything before or behind it.
 *
 * @param letters the set of its letters
 * @param single the stem with every double letter written once
 */
record WordPattern(String stem, boolean open, boolean openBehind, int letters, String single) {

    /** Danish inflections of nouns, adjectives and names, as they stand behind a stem. */
    private static final Set<String> ENDINGS = Set.of(
            "", "s", "e", "es", "en", "ens", "et", "ets", "er", "ers", "erne", "ernes", "n", "ns", "t", "r", "rs",
            "rne", "rnes", "ne", "nes", "ene", "enes");

    private static final int LONGEST_ENDING = 5;

    /** A letter may be wrong in words of this length. */
    private static final int LONG_ENOUGH = 6;

    /** Shorter stems are not looked for inside longer words with a letter wrong: too much is one letter from them. */
    private static final int LONG_ENOUGH_INSIDE = 8;

    static WordPattern of(String written) {
        boolean open = written.startsWith("*");
        boolean openBehind = written.length() > 1 && written.endsWith("*");
        String stem = Letters.folded(Letters.clean(written)).replaceAll("[*-]", "");
        return new WordPattern(stem, open, openBehind, Letters.set(stem), Letters.single(stem));
    }

    /** Any word. */
    static WordPattern any() {
        return new WordPattern("", true, true, 0, "");
    }

    /** Whether the word is this one, inflected or in a compound. */
    boolean is(Token token) {
        if ((letters & ~token.letters()) != 0) {
            return false;
        }
        String word = token.folded();
        for (int at = word.indexOf(stem); at >= 0; at = open ? word.indexOf(stem, at + 1) : -1) {
            if ((open || at == 0) && endsWell(word, at + stem.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a compound that was written in two is this one: «kontant hjælp». Long words alone, and from the beginning of the first part, for two
     * words that stand side by side by chance make many others.
     *
     * @param joined both parts @param first letters of the first
     */
    boolean isAcross(Token joined, int first) {
        return stem.length() >= LONG_ENOUGH_INSIDE
                && stem.length() > first + 1
                && joined.folded().startsWith(stem)
                && endsWell(joined.folded(), stem.length());
    }

    /** Whether the word is just this, as in a phrase: nothing is inflected there. */
    boolean isJust(Token token) {
        String word = token.folded();
        if (open) {
            return openBehind ? word.contains(stem) : word.endsWith(stem);
        }
        return openBehind ? word.startsWith(stem) : word.equals(stem);
    }

    private boolean endsWell(String word, int end) {
        return openBehind || ENDINGS.contains(word.substring(end));
    }

    /** Whether the word is this one with a letter wrong, and no ordinary word. */
    boolean isNearly(Token token, Predicate<String> ordinary) {
        String word = token.folded();
        if (word.length() < LONG_ENOUGH
                || stem.length() < LONG_ENOUGH - 1
                || Integer.bitCount(letters & ~token.letters()) > 1) {
            return false;
        }
        int last = open && isInside() ? word.length() - stem.length() + 1 : 0;
        for (int from = 0; from <= last; from++) {
            if (isNearlyFrom(from, word, ordinary)) {
                return true;
            }
        }
        return isInside() && isNearlyWithDoubles(word, ordinary);
    }

    /** A letter wrong, and double letters where there should be one or one where there should be two: «deprision». */
    private boolean isNearlyWithDoubles(String word, Predicate<String> ordinary) {
        String said = Letters.single(word);
        if (said.equals(word) && single.equals(stem) || isOrdinary(word, ordinary)) {
            return false;
        }
        int ends = OneWrong.ends(said, 0, single);
        for (int longer = -1; ends != 0 && longer <= 1; longer++) {
            if ((ends & 1 << longer + 1) != 0 && ENDINGS.contains(said.substring(single.length() + longer))) {
                return true;
            }
        }
        return said.startsWith(single) && ENDINGS.contains(said.substring(single.length()));
    }

    private boolean isInside() {
        return stem.length() >= LONG_ENOUGH_INSIDE;
    }

    private boolean isNearlyFrom(int from, String word, Predicate<String> ordinary) {
        int ends = OneWrong.ends(word, from, stem);
        for (int longer = -1; ends != 0 && longer <= 1; longer++) {
            int end = from + stem.length() + longer;
            if ((ends & 1 << longer + 1) != 0
                    && (isInside() ? endsNearlyWell(word, end) : ENDINGS.contains(word.substring(end)))
                    && !isOrdinary(word, ordinary)
                    && !isOrdinary(word.substring(from, end), ordinary)) {
                return true;
            }
        }
        return false;
    }

    /** Where more follows than an ending, the last letter must be right: alkoholsalg is not alkoholisme. */
    private boolean endsNearlyWell(String word, int end) {
        return ENDINGS.contains(word.substring(end))
                || openBehind && word.charAt(end - 1) == stem.charAt(stem.length() - 1);
    }

    private static boolean isOrdinary(String word, Predicate<String> ordinary) {
        for (int ending = 0; ending <= LONGEST_ENDING && ending < word.length(); ending++) {
            int stem = word.length() - ending;
            if (ENDINGS.contains(word.substring(stem)) && ordinary.test(word.substring(0, stem))) {
                return true;
            }
        }
        return false;
    }
}
