package dk.fodfaeste.intake.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it, made comparable. */
public final class Text {

    private static final Pattern ODD_BLANKS = Pattern.compile("[\\p{Zs}\\t\\u000b\\f]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff&&[^\\n]]|_x000[dD]_");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s_]+");
    private static final Pattern DASHES = Pattern.compile("[–—‑−]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Locale DANISH = Locale.of("da");

    private Text() {}

    /** Composed, without blanks at the ends, and without what no eye sees and no database takes. */
    static String trimmed(String text) {
        if (isPrintableAscii(text)) {
            return text.strip();
        }
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        return INVISIBLE
                .matcher(ODD_BLANKS.matcher(composed).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private static boolean isPrintableAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter < ' ' || letter >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Lower case, one blank between words, one kind of dash, and one spelling of æ, ø and å. */
    static String plain(String text) {
        String letters = lower(text).replace("ø", "oe").replace("å", "aa");
        return BLANKS.matcher(DASHES.matcher(letters).replaceAll("-")).replaceAll(" ");
    }

    /**
     * What is left when nobody minds capitals, blanks, punctuation or how æ, ø, å and accents are written: {@code Møder kl. 7},
     * {@code MOEDER KL 7} and {@code moder kl 7} are the same word.
     */
    public static String key(String text) {
        String letters = lower(text).replace("ø", "o").replace("oe", "o");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        return NO_WORD.matcher(bare).replaceAll("").replace("aa", "a").replace("ae", "a");
    }

    private static String lower(String text) {
        return trimmed(text).toLowerCase(DANISH).replace("æ", "ae");
    }

    static String clipped(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
