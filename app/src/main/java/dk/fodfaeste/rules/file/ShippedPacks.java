package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.law.Law;
import dk.fodfaeste.rules.law.Pack;
import java.util.List;

/** The packs that the program brings along: in force for a house that has put no other in force. */
public final class ShippedPacks {

    /** The file of the latest, from which one's own may begin. */
    public static final String LATEST = "rules/pack-2026.1.json";

    private static final List<String> FILES = List.of(LATEST);

    private ShippedPacks() {}

    public static List<Pack> read() {
        PackReader reader = new PackReader();
        return FILES.stream().map(reader::shipped).toList();
    }

    public static Law law() {
        return new Law(read());
    }
}
