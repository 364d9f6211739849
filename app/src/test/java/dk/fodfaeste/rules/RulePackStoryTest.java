package dk.fodfaeste.rules;

import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.rules.file.PackReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A new law: the administrator lays its pack in after a wrong turn, and the manager puts it in force and takes it back. */
class RulePackStoryTest extends BrowserTest {

    private static final String FILE = new String(PackReader.bytes("rules/pack-2027.json"), StandardCharsets.UTF_8);

    @Test
    void aNewLawIsLaidInComparedApprovedBySomebodyElseAndTakenBack() {
        signIn("administrator");
        follow("Brugere");
        follow("Regler");
        sees("I dag gælder 2026.1");
        looksRight("rules");

        send(FILE.replaceFirst("\"unit\": \"WEEKS\"", "\"unit\": \"UGER\"")
                .replaceFirst("\"published\"", "\"udgivet\""));
        sees("Filen kan ikke bruges.");
        sees("Feltet «udgivet» kendes ikke.");
        looksRight("rules-broken");

        send(FILE);
        sees("Regelpakken er lagt ind.");
        sees("Du har lagt den ind. Bed en anden");
        sees("højst 12 uger");
        looksRight("rules-pack");

        newReader(true);
        signIn("employment-manager");
        go("/administration/rules");
        follow("Se 2027.1");
        page.getByLabel("Hvorfor er den rigtig?").fill("Læst op imod Retsinformation.");
        click("Godkend, og lad den gælde fra 1. januar 2027");
        sees("Godkendt. Den gælder fra sin første dag.");
        page.getByLabel("Hvorfor skal den ikke gælde?").fill("Loven blev udsat.");
        click("Tag tilbage");
        sees("Taget tilbage. Reglerne er, som de var.");
        sees("Loven blev udsat.");
        looksRight("rules-taken-back");
    }

    private void send(String file) {
        page.getByLabel("Fil")
                .setInputFiles(
                        new FilePayload("regler.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
        click("Læs og sammenlign");
    }
}
