package dk.fodfaeste.people.caseroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.Acting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A social worker puts a letter into the closed room, writes down what was agreed, and sees who was there. */
class CaseRoomPartsStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Test
    void aLetterAnAgreementAndWhoWasThere() {
        Town.moveIn(
                imports, house, List.of(Town.csv("borgere", "nr;fornavn;socialraadgiver\nB1;Amal;Social worker\n")));
        signIn("social-worker");
        go(Acting.as(
                        house.actor(Role.SOCIAL_WORKER),
                        () -> "/people/" + people.all().getFirst().id()) + "/case-room");

        follow("Filer");
        sees("Her er ingen filer endnu");
        put("brev.pdf", "dette er ingen pdf".getBytes(StandardCharsets.UTF_8));
        sees("Den slags fil kan vi ikke tage imod.");
        put("Udtalelse fra egen læge.pdf", SampleFiles.pdf(3));
        sees("Filen er lagt ind og låst.");
        put("Tegning af pladsen.png", SampleFiles.picture("png", 600, 400));
        sees("Filen er lagt ind og låst.");
        looksRight("case-room-files");
        page.getByText("Udtalelse fra egen læge.pdf").first().click();
        follow("Næste side");
        sees("Side 2 af 3");
        looksRight("case-room-file");

        page.goBack();
        page.goBack();
        follow("Aftalt");
        page.getByLabel("Hvad er aftalt?").fill("Vi ringer altid før klokken ti.");
        page.getByLabel("Gælder til og med").fill("2026-11-01");
        click("Skriv aftalen ned");
        sees("Vælg en dag, der ikke er før den dag, I aftalte det.");
        page.getByLabel("Gælder til og med").fill("2026-12-01");
        click("Skriv aftalen ned");
        sees("Aftalen er skrevet ned.");
        looksRight("case-room-agreed");

        follow("Hvem har været her");
        assertThat(page.getByText("sagsrum, aftalt").first()).isVisible();
        looksRight("case-room-log");
    }

    private void put(String name, byte[] content) {
        page.getByLabel("Fil").setInputFiles(new FilePayload(name, "application/pdf", content));
        click("Læg filen ind");
    }
}
