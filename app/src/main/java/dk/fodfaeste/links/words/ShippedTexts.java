package dk.fodfaeste.links.words;

import dk.fodfaeste.catalogue.ReferenceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first wording of the person's page, as it comes with the program: a file for each language, with the same keys. */
final class ShippedTexts {

    /** Danish and English are the project's own; nobody who speaks the others has read them yet. */
    private static final List<String> LANGUAGES = List.of("da", "en", "ar", "uk", "pl", "so", "tr");

    private static final Map<String, Map<String, PageText>> ALL = read();

    private ShippedTexts() {}

    private static Map<String, Map<String, PageText>> read() {
        Map<String, Map<String, PageText>> all = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Map<String, PageText> texts = new LinkedHashMap<>();
            ReferenceFile.rows("person-page/" + language + ".csv", ';', row -> {
                String key = row.get("key");
                texts.put(
                        key,
                        new PageText(key, row.get("text"), row.get("checked").equals("yes")));
            });
            all.put(language, texts);
        }
        return all;
    }

    static List<String> languages() {
        return LANGUAGES;
    }

    /** By key, in the order of the page; empty for a language that does not come with the program. */
    static Map<String, PageText> in(String language) {
        return ALL.getOrDefault(language, Map.of());
    }

    /** @throws NullPointerException for a key that is none */
    static String danish(String key) {
        return Objects.requireNonNull(in("da").get(key), key).words();
    }

    /** Every key that there is, in the order of the page. */
    static List<String> keys() {
        return new ArrayList<>(in("da").keySet());
    }
}
