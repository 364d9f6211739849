package dk.fodfaeste.identity;

import java.util.Locale;

/** The languages of the screens. */
public enum Language {
    DANISH("da", "DK"),
    ENGLISH("en", "GB");

    private final Locale locale;

    Language(String language, String country) {
        locale = Locale.of(language, country);
    }

    public Locale locale() {
        return locale;
    }

    /** As the account keeps it: «da». */
    String code() {
        return locale.getLanguage();
    }

    static Language of(String code) {
        return code.equals(ENGLISH.code()) ? ENGLISH : DANISH;
    }
}
