package dk.fodfaeste.links.words;

/**
 * A text of the person's page in one language.
 *
 * @param key as in {@code strengths.title}
 * @param words with {0} … for what is put in
 * @param checked by somebody who speaks the language
 */
public record PageText(String key, String words, boolean checked) {

    /** Letters. */
    public static final int LONGEST = 1000;
}
