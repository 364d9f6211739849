package dk.fodfaeste.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words without what makes no difference to who searches: case, accents, and how Danish letters are typed. As {@code platform.folded} in the database. */
public final class Folded {

    /** Letters that are not one with a mark. */
    private static final Map<String, String> PLAIN =
            Map.of("ø", "o", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "ł", "l", "ß", "ss", "ı", "i", "þ", "th");

    private Folded() {}

    public static String of(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> PLAIN.getOrDefault(letter, letter))
                .collect(Collectors.joining())
                .replaceAll("[-–—‑]", " ")
                .replaceAll("['´`’‘ʼ]", "")
                .replace("aa", "a")
                .replace("oe", "o");
    }
}
