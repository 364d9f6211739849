package dk.fodfaeste.demo;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.rules.file.PackReader;
import dk.fodfaeste.rules.file.PackReading;
import dk.fodfaeste.rules.file.ShippedPacks;
import dk.fodfaeste.rules.packs.Packs;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A made-up pack for 2027 that the manager laid in and nobody has approved: what is in force, with shorter placements. */
@Component
class DemoRules {

    private static final String NAME = "2027-prøve";

    private final Packs packs;

    DemoRules(Packs packs) {
        this.packs = packs;
    }

    void begin(Actor manager) {
        Acting.as(manager, () -> {
            if (packs.latest().stream().anyMatch(pack -> pack.name().equals(NAME))) {
                return;
            }
            String file = file();
            if (new PackReader().read(file.getBytes(StandardCharsets.UTF_8)) instanceof PackReading.Whole(var pack)) {
                packs.layIn(UUID.randomUUID(), pack, file);
            }
        });
    }

    private static String file() {
        return new String(PackReader.bytes(ShippedPacks.LATEST), StandardCharsets.UTF_8)
                .replace("\"name\": \"2026.1\"", "\"name\": \"" + NAME + "\"")
                .replace("\"inForceFrom\": \"2020-01-01\"", "\"inForceFrom\": \"2027-01-01\"")
                .replace("      \"validTo\": \"2026-12-31\",\n", "")
                .replace("Reglerne, som de er læst i november 2026.", "Opdigtet: en regelpakke at prøve med.")
                .replace("The rules as they were read in November 2026.", "Made up: a rule pack to try with.")
                .replace(
                        "\"first\": {\"value\": 13, \"unit\": \"WEEKS\"}, \"extended\": {\"value\": 26,",
                        "\"first\": {\"value\": 12, \"unit\": \"WEEKS\"}, \"extended\": {\"value\": 24,")
                .replace("Virksomhedspraktik varer højst 13 uger.", "Virksomhedspraktik varer højst 12 uger.")
                .replace("forlænges til 26 uger i alt", "forlænges til 24 uger i alt");
    }
}
