package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.Edition;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.platform.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two dimensions in use never have the same name: a sheet may name them by it. */
final class SameName {

    private SameName() {}

    /** Names of those in use. @param besides ids of those that the change is about */
    static List<InLanguages> inUse(Edition edition, String... besides) {
        return new ArrayList<>(edition.dimensions().stream()
                .filter(each -> !List.of(besides).contains(each.id()))
                .map(Dimension::names)
                .toList());
    }

    /** Beside the field of each language in which another has the name. */
    static void refuse(Form form, String field, InLanguages names, List<InLanguages> others) {
        for (Language language : Language.required(true)) {
            if (others.stream().anyMatch(each -> isSame(names, each, language))) {
                form.refuse(LanguageFields.field(field, language), "catalogue.wrong.sameName");
            }
        }
    }

    private static boolean isSame(InLanguages one, InLanguages other, Language language) {
        return plain(one, language).equals(plain(other, language));
    }

    private static String plain(InLanguages words, Language language) {
        return words.in(language.code()).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
