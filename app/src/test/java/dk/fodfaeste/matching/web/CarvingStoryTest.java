package dk.fodfaeste.matching.web;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.intake.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant looks for a job that nobody has advertised: six coffee machines on six floors. */
class CarvingStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void aJobIsCarvedOutOfTheOfficesTasks() {
        CarvingTown.moveIn(imports, house);
        signIn("consultant");
        follow("Mennesker");
        follow("Amal");
        follow("Muligheder");
        follow("Skab et job af opgaver");
        page.getByLabel("Arbejdssted eller virksomhed").fill("kontor");
        click("Søg");
        sees("1-1 af 1");
        looksRight("carving-places-search");

        follow("Kontoret ved broen");
        seesHeading("Det bedste job: 5,8 timer om ugen");
        seesHeading("Begynd mindre");
        page.getByText("Se ugen").first().click();
        page.getByText("Hvorfor, krav for krav").first().click();
        sees("Kommer til tiden");
        looksRight("carving");

        follow("Vælg et andet arbejdssted");
        follow("Butikken i gaden");
        sees("Der kan ikke skabes et job her endnu");
        looksRight("carving-not-measured");
        follow("Sætte på plads");
        seesHeading("Sætte på plads");
    }
}
