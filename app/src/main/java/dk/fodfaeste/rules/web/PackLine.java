package dk.fodfaeste.rules.web;

import dk.fodfaeste.rules.packs.KeptPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A pack in the list. @param by who laid it in */
public record PackLine(KeptPack pack, KeptPack.Standing state, String by) {

    static List<PackLine> of(List<KeptPack> packs, Map<UUID, String> names, LocalDate today) {
        return packs.stream()
                .map(pack -> new PackLine(
                        pack,
                        pack.stateOn(today),
                        names.getOrDefault(pack.laidIn().by(), "")))
                .toList();
    }
}
