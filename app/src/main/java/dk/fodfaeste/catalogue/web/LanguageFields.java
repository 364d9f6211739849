package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Language;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The same words in each language of the catalogue, as fields of a form: {@code name.da}, {@code name.en} … */
final class LanguageFields {

    static final String NAME = "name";
    static final String LOOK_FOR = "lookFor";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 200;

    private LanguageFields() {}

    static Map<String, String> stored(String field, InLanguages words) {
        Map<String, String> stored = new LinkedHashMap<>();
        Language.all()
                .forEach(each ->
                        stored.put(field(field, each), words.in(each.code()).orElse("")));
        return stored;
    }

    static String field(String field, Language language) {
        return field + "." + language.code();
    }

    static Optional<InLanguages> name(Form form, String field) {
        return read(form, field, LONGEST_NAME);
    }

    static Optional<InLanguages> sentence(Form form, String field) {
        return read(form, field, LONGEST);
    }

    /** Empty where a language that is required is missing, or something cannot stay so, which the form then says. */
    private static Optional<InLanguages> read(Form form, String field, int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean right = true;
        for (Language language : Language.all()) {
            String name = field(field, language);
            words(form, name, language.code(), most).ifPresent(text -> texts.put(language.code(), text));
            if (language.required()) {
                form.required(name, "catalogue.wrong.words");
            }
            right &= form.wrong(name).isEmpty();
        }
        return right ? Optional.of(new InLanguages(texts)) : Optional.empty();
    }

    /** Words of health and cause are known in Danish alone. */
    static Optional<String> words(Form form, String name, String language, int most) {
        if (language.equals(InLanguages.DANISH)) {
            return form.workWords(name, most);
        }
        if (form.typed(name).strip().length() > most) {
            form.refuse(name, new RefusedException("form.long", most));
        }
        return form.text(name);
    }

    static Stream<EditedField> edited(String field) {
        return Language.all().stream()
                .map(language -> new EditedField(
                        field(field, language),
                        words -> words.text("catalogue.field." + field, language),
                        form -> form.text(field(field, language)),
                        words -> Object::toString,
                        false));
    }
}
