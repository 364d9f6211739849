package dk.fodfaeste.companies;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.intake.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant writes down a talk, and what a task at the workplace needs. */
class CompaniesStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void aTalkIsWrittenDownAndATaskIsAddedWithItsNeed() {
        Town.build(house, imports);
        signIn("consultant");
        sees("Pausen for Pakkeriet er snart forbi");
        follow("Virksomheder");
        seesHeading("Virksomheder");
        looksRight("companies");

        follow("Hostel Kanalen");
        talkAbout("Ringede om køkkenet");
        talkAbout("Aftalte et besøg");
        sees("Virksomheden har bedt om højst 2 henvendelser om måneden; I er på 2");
        page.getByText("Ret ønskerne").click();
        looksRight("company");

        follow("Hostellet");
        looksRight("workplace");
        follow("Ny opgave");
        page.getByLabel("Opgave").fill("Fylde op i buffet");
        page.getByLabel("Minutter for én gang").fill("60");
        page.getByLabel("Gange om ugen").fill("5");
        page.getByLabel("lørdag").check();
        click("Gem opgaven");
        sees("Opgaven er gemt. Skriv nu, hvad den kræver.");
        page.getByLabel("Hvad handler det om").selectOption("SERVING");
        click("Vælg");
        page.getByLabel("Mindst").selectOption("2");
        looksRight("task");
        click("Gem kravet");
        sees("Kravet er gemt.");
        sees("mindst: Med lidt støtte");
    }

    @Test
    void afterTwoStopsATalkIsHeldBeforeAnybodyIsProposed() {
        Town.build(house, imports);
        Town.stop(house, imports, "03-10-2026");
        Town.stop(house, imports, "10-11-2026");
        signIn("consultant");
        follow("Mennesker");
        follow("Amal");
        follow("Muligheder");
        sees("hold en samtale først");
        looksRight("possibilities-talk-first");
        follow("Hold en samtale med Hostel Kanalen");
        sees("To forløb i træk stoppede før tid");
        looksRight("company-talk-first");

        talkAbout("Vi aftalte kortere dage i begyndelsen");
        sees("Til og med 8. februar 2027 foreslår vi kun match, hvor alt det nødvendige er vist.");
        looksRight("company-careful");
        follow("Virksomheder");
        follow("Kun sikre match");
        sees("kun sikre match til og med 8. februar 2027");
        looksRight("companies-careful");
    }

    @Test
    void aWrongNumberIsToldBesideTheFieldWithoutScriptToo() {
        newReader(false);
        signIn("consultant");
        go("/companies/new");
        page.getByLabel("CVR-nummer").fill("12345678");
        page.getByLabel("Navn").first().fill("Gartneriet");
        click("Gem virksomheden");
        sees("Et CVR-nummer har 8 cifre");
        looksRight("company-refused");
    }

    @Test
    void whatIsKnownOfACompanyIsChangedByHand() {
        Town.build(house, imports);
        signIn("consultant");
        go("/companies");
        follow("Hostel Kanalen");
        follow("Ret virksomheden");
        page.getByLabel("Navn").first().fill("");
        page.getByLabel("E-mail").fill("vibeke");
        page.getByLabel("Arbejdsgiver").selectOption("PUBLIC");
        click("Gem oplysningerne");
        sees("Noget mangler eller er skrevet forkert.");
        looksRight("company-edit-wrong");
        page.getByLabel("Navn").first().fill("Plejehjemmet Ærø");
        page.getByLabel("E-mail").fill("vibeke@aeroe.example");
        click("Gem oplysningerne");
        seesHeading("Plejehjemmet Ærø");
        sees("offentlig arbejdsgiver");
        looksRight("company-public");
    }

    private void talkAbout(String what) {
        page.getByLabel("Hvad I talte om").fill(what);
        click("Skriv op");
        sees("Kontakten er skrevet op.");
        sees(what);
    }
}
