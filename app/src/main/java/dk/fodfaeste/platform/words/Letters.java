package dk.fodfaeste.platform.words;

import java.text.Normalizer;
import java.util.Locale;

/** One writing for what is the same to a reader: case, ae and æ, accents, and signs without width make no difference. */
final class Letters {

    private Letters() {}

    /** Without what has no width, and each letter in its plain form; case and accents stay, for it is shown. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}]", "");
    }

    static String folded(String clean) {
        String small = clean.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(small.length());
        for (int index = 0; index < small.length(); index++) {
            char letter = small.charAt(index);
            switch (letter) {
                case 'æ', 'ä' -> folded.append('æ');
                case 'ø', 'ö' -> folded.append('ø');
                case 'å' -> folded.append('å');
                default -> folded.append(letter < 128 ? String.valueOf(letter) : withoutAccent(letter));
            }
        }
        return folded.toString().replace("ae", "æ").replace("oe", "ø").replace("aa", "å");
    }

    private static String withoutAccent(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Every double letter written once. */
    static String single(String folded) {
        StringBuilder single = new StringBuilder(folded.length());
        for (int index = 0; index < folded.length(); index++) {
            char letter = folded.charAt(index);
            if (index == 0 || letter != folded.charAt(index - 1)) {
                single.append(letter);
            }
        }
        return single.toString();
    }

    /** The letters that stand in it, a bit for each: what lacks two letters of a word is not that word with one wrong. */
    static int set(String folded) {
        int set = 0;
        for (int index = 0; index < folded.length(); index++) {
            set |= 1 << folded.charAt(index) % 32;
        }
        return set;
    }
}
