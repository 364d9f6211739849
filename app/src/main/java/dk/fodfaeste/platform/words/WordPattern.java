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

    /** What more an ordinary word may end with: verbs, and what is made of them. */
    private static final Set<String> MORE_ENDINGS =
            Set.of("ede", "ende", "te", "ing", "ings", "ingen", "inger", "este", "ere", "est", "rede", "ret", "eligt");

    /** Letters of a word that is looked for across two. */
    private static final int LONG_ENOUGH_ACROSS = 7;

    /** Shorter stems are not looked for inside longer words when they are misspelled: too much is like them. */
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
     * Whether a compound that was written in two is this one: «kontant hjælp», «panick anfald». Long words alone, and from the beginning of the first
     * part, for two words that stand side by side by chance make many others.
     *
     * @param joined both parts @param first letters of the first
     */
    boolean isAcross(Token joined, int first) {
        String word = joined.folded();
        if (stem.length() < LONG_ENOUGH_ACROSS
                || stem.length() <= first + 1
                || Integer.bitCount(letters & ~joined.letters()) > 1) {
            return false;
        }
        if (word.startsWith(stem) && (endsWell(word, stem.length()))) {
            return true;
        }
        return stem.length() > LONG_ENOUGH_INSIDE
                && word.length() - stem.length() <= LONGEST_ENDING
                && isMisspelledAcross(word);
    }

    private boolean isMisspelledAcross(String word) {
        long ends = Misspelling.ends(word, 0, stem, Misspelling.SOUND);
        for (int end = stem.length() - 1; ends != 0 && end <= word.length(); end++) {
            if ((ends & 1L << end) != 0 && ENDINGS.contains(word.substring(end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is just this, as in a phrase: nothing is inflected there. */
    boolean isJust(Token token) {
        String word = token.folded();
        if (open) {
            return openBehind ? word.contains(stem) : word.endsWith(stem);
        }
        return openBehind ? word.startsWith(stem) : word.equals(stem);
    }

    /** The same with a letter wrong that sounds like it, where the word is long enough to be known by the others. */
    boolean isNearlyJust(Token token, Predicate<String> ordinary) {
        String word = token.folded();
        if (open || isUnlike(token) || Misspelling.allowed(stem.length()) == 0) {
            return false;
        }
        long ends = Misspelling.ends(word, 0, stem, Misspelling.SOUND);
        return (openBehind ? ends != 0 : (ends & 1L << word.length()) != 0) && !isOrdinary(word, ordinary);
    }

    private boolean endsWell(String word, int end) {
        return openBehind || ENDINGS.contains(word.substring(end));
    }

    /** Whether the word is this one misspelled, and no ordinary word. */
    boolean isNearly(Token token, Predicate<String> ordinary) {
        if (isUnlike(token)) {
            return false;
        }
        String word = token.folded();
        int last = open && stem.length() >= LONG_ENOUGH_INSIDE ? word.length() - stem.length() + 1 : 0;
        for (int from = 0; from <= last; from++) {
            if (Misspelling.beginsAlike(word, from, stem) && isNearlyFrom(from, word, ordinary)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnlike(Token token) {
        int allowed = Misspelling.allowed(stem.length());
        int length = token.folded().length();
        return allowed == 0
                || length < stem.length() - allowed
                || !openBehind && !open && length > stem.length() + allowed + LONGEST_ENDING
                || Integer.bitCount(letters & ~token.letters()) > allowed
                || !open && !Misspelling.beginsAlike(token.folded(), 0, stem);
    }

    private boolean isNearlyFrom(int from, String word, Predicate<String> ordinary) {
        long ends = Misspelling.ends(word, from, stem, Misspelling.allowed(stem.length()));
        for (int end = from + 1; ends != 0 && end <= word.length(); end++) {
            if ((ends & 1L << end - from) != 0
                    && endsNearlyWell(word, end)
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
                || openBehind
                        && stem.length() >= LONG_ENOUGH_INSIDE
                        && word.charAt(end - 1) == stem.charAt(stem.length() - 1);
    }

    private static boolean isOrdinary(String word, Predicate<String> ordinary) {
        for (int ending = 0; ending <= LONGEST_ENDING && ending < word.length(); ending++) {
            int stem = word.length() - ending;
            String rest = word.substring(stem);
            if ((ENDINGS.contains(rest) || MORE_ENDINGS.contains(rest)) && ordinary.test(word.substring(0, stem))) {
                return true;
            }
        }
        return false;
    }
}
