package dk.fodfaeste.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text about somebody else or something else, in which the first name of a person stands, or of somebody of the same name.
 *
 * @param room the schema that the text lies in, as {@code discovery}: what kind of text it is
 * @param choice by which a form says that the name is the person's: place and fingerprint of the text
 * @param before what stands before the name, cut
 * @param after what stands behind it, cut
 */
public record NamedElsewhere(String room, String choice, String before, String name, String after) {

    /** Letters of the text that are shown on each side. */
    private static final int AROUND = 60;

    static NamedElsewhere of(String place, String fingerprint, String text, String firstName) {
        Matcher found = Pattern.compile(
                        "(?<!\\p{Alnum})" + Pattern.quote(firstName) + "(?:['’]?s)?(?!\\p{Alnum})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        boolean stands = found.find();
        int begin = stands ? found.start() : 0;
        int end = stands ? found.end() : 0;
        return new NamedElsewhere(
                place.substring(0, place.indexOf('.')),
                place + ":" + fingerprint,
                begin > AROUND ? "…" + text.substring(begin - AROUND, begin) : text.substring(0, begin),
                text.substring(begin, end),
                text.length() > end + AROUND ? text.substring(end, end + AROUND) + "…" : text.substring(end));
    }
}
