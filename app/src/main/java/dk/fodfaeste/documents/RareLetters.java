package dk.fodfaeste.documents;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters that the font of our documents lacks, and the font that has them. It is read only where they come: one has ten megabytes. */
enum RareLetters {
    ARABIC("Noto Sans Arabic", "/fonts/NotoSansArabic_400Regular.ttf", Set.of(UnicodeScript.ARABIC)),
    CHINESE(
            "Noto Sans SC",
            "/fonts/NotoSansSC_400Regular.ttf",
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO));

    private final String family;
    private final String file;
    private final Set<UnicodeScript> scripts;

    RareLetters(String family, String file, Set<UnicodeScript> scripts) {
        this.family = family;
        this.file = file;
        this.scripts = scripts;
    }

    static List<RareLetters> in(String text) {
        Set<UnicodeScript> found = text.codePoints()
                .filter(letter -> letter >= 0x600)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(letters -> letters.scripts.stream().anyMatch(found::contains))
                .toList();
    }

    /** As the documents' style calls it. */
    String family() {
        return family;
    }

    String file() {
        return file;
    }
}
