package dk.fodfaeste.platform.words;

/** A word with one letter too many, too few or another, or with two that changed places (Damerau 1964). */
final class OneWrong {

    private OneWrong() {}

    /** The ends in {@code text} where {@code word} could be read from {@code from} on with one wrong letter; a bit for each of -1, 0, 1. */
    static int ends(String text, int from, String word) {
        int same = 0;
        while (same < word.length() && from + same < text.length() && text.charAt(from + same) == word.charAt(same)) {
            same++;
        }
        if (same == word.length()) {
            return 0;
        }
        int here = from + same;
        int fewer = goesOn(text, here, word, same + 1) ? 1 : 0;
        int other = goesOn(text, here + 1, word, same + 1) || changedPlaces(text, here, word, same) ? 2 : 0;
        int more = goesOn(text, here + 1, word, same) ? 4 : 0;
        return fewer | other | more;
    }

    private static boolean changedPlaces(String text, int here, String word, int same) {
        return same + 1 < word.length()
                && here + 1 < text.length()
                && text.charAt(here) == word.charAt(same + 1)
                && text.charAt(here + 1) == word.charAt(same)
                && goesOn(text, here + 2, word, same + 2);
    }

    private static boolean goesOn(String text, int here, String word, int rest) {
        return rest <= word.length() && text.regionMatches(here, word, rest, word.length() - rest);
    }
}
