package dk.fodfaeste.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.fodfaeste.platform.web.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The same words in the languages of the catalogue, by their codes: Danish and English always, others where somebody wrote them. */
public record InLanguages(@JsonValue Map<String, String> texts) {

    public static final String DANISH = "da";
    public static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InLanguages {
        if (!texts.containsKey(DANISH) || !texts.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("words of the catalogue stand in Danish and in English: " + texts);
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static InLanguages of(String danish, String english) {
        return new InLanguages(Map.of(DANISH, danish, ENGLISH, english));
    }

    public String danish() {
        return in(DANISH).orElseThrow();
    }

    public String english() {
        return in(ENGLISH).orElseThrow();
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** In the reader's language; in English where nobody wrote it in that. */
    public String in(Words words) {
        return in(words.locale().getLanguage()).orElseGet(this::english);
    }
}
