package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.MapTown;
import dk.fodfaeste.intake.Imports;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far somebody comes, told to a consultant and a manager: never from an address. */
class ReachStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @BeforeEach
    void buildTown() {
        MapTown.build(house, imports);
        Town.moveIn(imports, house, List.of(Town.csv("borgere", """
                nr;fornavn;efternavn;konsulent;socialraadgiver;postnr;max_rejse_min
                B1;Amal;Haddad;Consultant;Social worker;2500;30
                B2;Bo;Nord;Consultant;Social worker;;
                """)));
    }

    /** The wrong turn is a place that is nowhere. */
    @Test
    void aConsultantSeesWhatIsWithinReach() {
        signIn("consultant");
        follow("Mennesker");
        follow("Amal");
        follow("Muligheder");
        follow("Se på kort, hvor langt der er");
        seesHeading("Hvor langt Amal kan komme");
        sees("højst 10 km i luftlinje");
        looksRight("reach");
        page.locator("input[name=place]").fill("Atlantis");
        click("Søg");
        sees("Vi kender ikke stedet «Atlantis».");
        looksRight("reach-nowhere");
        page.locator("input[name=place]").fill("");
        click("Søg");
        page.locator("a.mark[aria-label^='13 arbejdssteder ved 2500 Valby']").click();
        page.locator("a.mark[aria-label^='12 arbejdssteder i 2500 Valby']").click();
        looksRight("reach-valby");
        follow("Vis alle");
        follow("Vis dem også");
        sees("Vis kun det, der er inden for rækkevidde");
        looksRight("reach-far");
        follow("Se mulighederne");
        seesHeading("Amal Haddad");
        assertThat(page.url()).contains("/possibilities?q=");
    }

    /** The wrong turn is an address that somebody mended by hand. */
    @Test
    void aManagerIsToldWhatIsMissing() {
        newReader(false);
        signIn("employment-manager");
        go("/people");
        follow("Bo");
        follow("Muligheder");
        follow("Se på kort, hvor langt der er");
        sees("Vi kender ikke postnummeret for Bo");
        looksRight("reach-no-home");
        go(page.url().replaceFirst("https?://[^/]+", "") + "?zoom=4&at=nowhere");
        sees("Adressen peger på et stykke kort, der ikke findes.");
        follow("Skriv det op");
        assertThat(page.url()).endsWith("/edit");
    }
}
