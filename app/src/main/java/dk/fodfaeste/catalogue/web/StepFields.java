package dk.fodfaeste.catalogue.web;

import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.catalogue.Scale;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of a scale, as fields of a form: {@code step.0.da}, {@code step.0.en} … from the lowest. */
final class StepFields {

    static final int MOST = 8;
    private static final int LEAST = 2;
    private static final int LONGEST = 60;
    private static final List<String> LANGUAGES = List.of(InLanguages.DANISH, InLanguages.ENGLISH);

    private StepFields() {}

    static Map<String, String> stored(Scale scale) {
        Map<String, String> stored = new LinkedHashMap<>();
        for (int step = 0; step < MOST; step++) {
            for (String language : LANGUAGES) {
                stored.put(
                        field(step, language),
                        step <= scale.highest()
                                ? scale.bin(step).names().in(language).orElse("")
                                : "");
            }
        }
        return stored;
    }

    static String field(int step, String language) {
        return "step." + step + "." + language;
    }

    /** Two to eight, the rest empty; each in both languages. Empty where something is wrong, which the form then says. */
    static Optional<List<InLanguages>> read(Form form) {
        List<InLanguages> steps = new ArrayList<>();
        boolean ended = false;
        for (int step = 0; step < MOST; step++) {
            Optional<String> danish = words(form, step, InLanguages.DANISH);
            Optional<String> english = words(form, step, InLanguages.ENGLISH);
            boolean empty = danish.isEmpty() && english.isEmpty();
            if (!empty && ended || empty && step < LEAST) {
                form.refuse(field(ended ? lastEmpty(form, step) : step, InLanguages.DANISH), "catalogue.wrong.gap");
            } else if (!empty && danish.isEmpty()) {
                form.refuse(field(step, InLanguages.DANISH), "catalogue.wrong.words");
            } else if (!empty && english.isEmpty()) {
                form.refuse(field(step, InLanguages.ENGLISH), "catalogue.wrong.words");
            } else if (!empty) {
                steps.add(InLanguages.of(danish.get(), english.get()));
            }
            ended |= empty;
        }
        return form.isRight() ? Optional.of(steps) : Optional.empty();
    }

    private static Optional<String> words(Form form, int step, String language) {
        return LanguageFields.words(form, field(step, language), language, LONGEST);
    }

    private static int lastEmpty(Form form, int before) {
        return IntStream.range(0, before)
                .filter(step -> form.text(field(step, InLanguages.DANISH)).isEmpty())
                .max()
                .orElse(before);
    }

    static Stream<EditedField> edited() {
        return IntStream.range(0, MOST)
                .boxed()
                .flatMap(step -> LANGUAGES.stream()
                        .map(language -> new EditedField(
                                field(step, language),
                                words -> words.text("catalogue.step." + language, step + 1),
                                form -> form.text(field(step, language)),
                                words -> Object::toString,
                                false)));
    }
}
