package dk.fodfaeste.links.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language of the person's page. @param code of ISO 639-1: {@code ar} */
public record PageLanguage(String code) {

    public static final PageLanguage DANISH = new PageLanguage("da");

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    /** Empty where there is no such language. */
    public static Optional<PageLanguage> of(String code) {
        return Optional.of(code)
                .filter(each -> each.length() == 2 && KNOWN.contains(each))
                .map(PageLanguage::new);
    }

    /** Its numbers are written with the digits 0 to 9 in every language: telephone numbers and codes are. */
    public Locale locale() {
        return Locale.forLanguageTag(code + "-u-nu-latn");
    }

    /** As those who speak it call it: «polski». */
    public String ownName() {
        Locale own = Locale.of(code);
        return own.getDisplayLanguage(own);
    }

    /** Whether it is written from right to left, as its own name is. */
    public boolean fromTheRight() {
        byte direction = Character.getDirectionality(ownName().codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    public String direction() {
        return fromTheRight() ? "rtl" : "ltr";
    }

    public boolean isDanish() {
        return equals(DANISH);
    }
}
