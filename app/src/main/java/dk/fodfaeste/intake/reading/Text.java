package dk.fodfaeste.intake.reading;

import java.util.Locale;

/** Text as people type it, made comparable. */
final class Text {

    private Text() {}

    /** Without odd blanks at the ends. */
    static String trimmed(String text) {
        return text.replace('\u00a0', ' ').replace("\ufeff", "").strip();
    }

    /** Lower case, one blank between words, and one spelling of æ, ø and å. */
    static String plain(String text) {
        return trimmed(text)
                .toLowerCase(Locale.of("da"))
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("[\\s_]+", " ");
    }
}
