package dk.fodfaeste.catalogue.editing;

import dk.fodfaeste.catalogue.Edition;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Keys of new dimensions, as sheets may name them: made of the Danish name, once and for ever. */
public final class Keys {

    private static final int LONGEST = 30;

    private Keys() {}

    /** @param taken others of the same change */
    public static String of(String name, Edition edition, Collection<String> taken) {
        String plain = Normalizer.normalize(
                        name.toUpperCase(Locale.ROOT)
                                .replace("Æ", "AE")
                                .replace("Ø", "OE")
                                .replace("Å", "AA"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String key = plain.isEmpty() ? "X" : plain.substring(0, Math.min(plain.length(), LONGEST));
        String free = key;
        for (int number = 2; edition.find(free).isPresent() || taken.contains(free); number++) {
            free = key + "_" + number;
        }
        return free;
    }
}
