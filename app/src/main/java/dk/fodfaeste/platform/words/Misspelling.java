package dk.fodfaeste.platform.words;

/**
 * How far what was written is from a word: Damerau's distance (1964), where letters that sound alike in Danish, doubled letters and silent ones
 * count half. In halves, so that 2 is a wrong letter.
 */
final class Misspelling {

    /** A wrong letter. */
    static final int LETTER = 2;

    /** One that sounds like it, is doubled or silent. */
    static final int SOUND = 1;

    private static final int LONGEST = 60;

    /** Letters that are mistaken for each other, a class for each; a letter may stand in several. */
    private static final String[] ALIKE = {
        "bp", "dt", "gkcq", "vwf", "szcx", "æe", "ei", "æa", "iyj", "yø", "øu", "oå", "ou", "jg", "mn", "iæ", "øo"
    };

    private static final String SILENT = "dhgtp";

    private static final boolean[][] SOUNDS = new boolean[256][256];

    static {
        for (String letters : ALIKE) {
            letters.chars().forEach(one -> letters.chars().forEach(other -> SOUNDS[one][other] = true));
        }
    }

    private Misspelling() {}

    /** What may be wrong in a word of so many letters, in halves. */
    static int allowed(int letters) {
        if (letters < 5) {
            return 0;
        }
        return letters == 5 ? SOUND : letters < 8 ? LETTER : letters < 10 ? LETTER + SOUND : 2 * LETTER;
    }

    /** Whether one could stand for the other at the beginning of a word, which is seldom wrong. */
    static boolean beginsAlike(String text, int from, String word) {
        char begin = text.charAt(from);
        return alike(begin, word.charAt(0))
                || word.length() > 1 && alike(begin, word.charAt(1))
                || from + 1 < text.length() && alike(text.charAt(from + 1), word.charAt(0));
    }

    /** The ends in {@code text}, a bit for each, where {@code word} may have been meant from {@code from} on, though it does not stand there. */
    static long ends(String text, int from, String word, int allowed) {
        int length = Math.min(text.length() - from, Math.min(LONGEST, word.length() + allowed));
        int[] before = new int[length + 1];
        int[] last = new int[length + 1];
        int[] now = new int[length + 1];
        for (int at = 1; at <= length; at++) {
            last[at] = last[at - 1] + extra(text, from + at - 1, from);
        }
        for (int letter = 1; letter <= word.length(); letter++) {
            now[0] = last[0] + missing(word, letter - 1);
            int least = now[0];
            for (int at = 1; at <= length; at++) {
                now[at] = cheapest(text, from + at - 1, from, word, letter - 1, before, last, now, at);
                least = Math.min(least, now[at]);
            }
            if (least > allowed) {
                return 0;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        long ends = 0;
        for (int at = 1; at <= length; at++) {
            if (last[at] > 0 && last[at] <= allowed) {
                ends |= 1L << at;
            }
        }
        return ends;
    }

    private static int cheapest(
            String text, int here, int from, String word, int letter, int[] before, int[] last, int[] now, int at) {
        int cost = last[at - 1] + instead(text.charAt(here), word.charAt(letter));
        cost = Math.min(cost, last[at] + missing(word, letter));
        cost = Math.min(cost, now[at - 1] + extra(text, here, from));
        boolean swapped = letter > 0
                && here > from
                && text.charAt(here) == word.charAt(letter - 1)
                && text.charAt(here - 1) == word.charAt(letter);
        return swapped ? Math.min(cost, before[at - 2] + LETTER) : cost;
    }

    private static int instead(char written, char meant) {
        return written == meant ? 0 : alike(written, meant) ? SOUND : LETTER;
    }

    private static int missing(String word, int letter) {
        char meant = word.charAt(letter);
        boolean doubled = letter > 0 && word.charAt(letter - 1) == meant;
        return doubled || SILENT.indexOf(meant) >= 0 ? SOUND : LETTER;
    }

    private static int extra(String text, int here, int from) {
        char written = text.charAt(here);
        boolean doubled = here > from && text.charAt(here - 1) == written;
        return doubled || SILENT.indexOf(written) >= 0 ? SOUND : LETTER;
    }

    private static boolean alike(char one, char other) {
        return one == other || one < 256 && other < 256 && SOUNDS[one][other];
    }
}
