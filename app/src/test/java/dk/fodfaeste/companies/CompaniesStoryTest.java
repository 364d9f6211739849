package dk.fodfaeste.companies;

import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import java.sql.SQLException;
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

    @Test
    void aCompanyIsWrittenInWithItsWorkplaceAndWhomWeSpeakWith() {
        signIn("consultant");
        go("/companies/new");
        page.getByLabel("CVR-nummer").fill("24729737");
        page.getByLabel("Navn").first().fill("Gartneriet Ærø");
        click("Gem virksomheden");
        follow("Nyt arbejdssted");
        page.getByLabel("P-nummer").fill("10033");
        page.getByLabel("Navn").first().fill("Væksthuset");
        page.getByLabel("Postnummer").fill("8000");
        click("Gem arbejdsstedet");
        sees("Et P-nummer har 10 cifre.");
        looksRight("workplace-new-wrong");
        page.getByLabel("P-nummer").fill("1003388394");
        click("Gem arbejdsstedet");
        seesHeading("Væksthuset");
        follow("Ret arbejdsstedet");
        looksRight("workplace-edit");
        page.getByLabel("Vej og nummer").fill("Glasvej 4");
        click("Gem arbejdsstedet");
        sees("Glasvej 4");

        follow("Gartneriet Ærø");
        follow("Flere kontaktpersoner");
        sees("Her står ikke andre endnu.");
        page.getByLabel("Navn").first().fill("Đặng O'Brien");
        click("Gem kontaktpersonen");
        sees("Vælg, hvad vedkommende er for os.");
        page.getByLabel("Hvad er vedkommende for os?").selectOption("REPRESENTATIVE");
        page.getByLabel("Arbejdssted").selectOption("Væksthuset");
        click("Gem kontaktpersonen");
        sees("Medarbejderrepræsentant");
        looksRight("contact-persons");
        follow("Ret Đặng O'Brien");
        looksRight("contact-person");
    }

    /** The wrong turn is a line that is no month. */
    @Test
    void theEmployeesOfAWorkplaceAreCountedMonthByMonth() {
        Town.build(house, imports);
        signIn("consultant");
        go("/companies");
        follow("Hostel Kanalen");
        follow("Hostellet");
        follow("Ansatte måned for måned");
        sees("Så længe tæller det gennemsnit, I har fået fortalt: 9 årsværk.");
        page.getByLabel("Mange måneder på én gang").fill("aug 2026 10\nsep 2026 11\nefterår 12");
        click("Gem månederne");
        sees("Linje 3 kan vi ikke læse: «efterår 12».");
        looksRight("headcount-wrong");
        page.getByLabel("Mange måneder på én gang").fill("aug 2026 10\nsep 2026 11\nokt 2026 12");
        click("Gem månederne");
        sees("Der mangler juli 2026.");
        looksRight("headcount-missing");
        page.getByLabel("jul. 2026").fill("11");
        click("Gem månederne");
        sees("11 årsværk");
        looksRight("headcount");
        follow("Hostellet");
        follow("Ret arbejdsstedet");
        page.getByLabel("Følger lønnen en overenskomst?").selectOption("AGREED");
        click("Gem arbejdsstedet");
        sees("Skriv, hvilken overenskomst det er.");
        looksRight("collective-agreement-wrong");
        page.getByLabel("Hvilken").fill("Hotel- og restaurationsoverenskomsten");
        page.getByLabel("Med hvem").fill("3F");
        click("Gem arbejdsstedet");
        sees("Hotel- og restaurationsoverenskomsten, med 3F");
        looksRight("workplace-agreement");
    }

    /** The wrong turn is to merge with a place of our own, and to regret. */
    @Test
    void aCompanyThatWasWrittenDownTwiceBecomesOneAndIsPartedAgain() {
        Town.build(house, imports);
        signIn("consultant");
        go("/companies");
        follow("Pakkeriet");
        follow("Er det den samme som en anden?");
        page.getByLabel("Find den anden").fill("hjørnet");
        page.locator("form.sheet button").last().click();
        follow("Se dem ved siden af hinanden");
        sees("Den ene er jeres eget sted");
        looksRight("company-merge-refused");
        page.getByLabel("Find den anden").fill("hostel");
        page.locator("form.sheet button").last().click();
        follow("Se dem ved siden af hinanden");
        looksRight("company-merge");
        click("Læg dem sammen til Pakkeriet");
        sees("De to virksomheder er lagt sammen.");
        looksRight("company-merged");
        click("Fortryd, og skil dem ad igen");
        sees("De er skilt ad igen.");
        go("/companies");
        follow("Hostel Kanalen");
        follow("Sommerhuset");
        follow("Ret arbejdsstedet");
        page.getByLabel("CVR-nummer på den virksomhed").fill(Town.PACKING);
        page.getByLabel("Flyttet den").fill("2026-12-01");
        click("Gem arbejdsstedet");
        sees("Den dag er ikke kommet endnu.");
        looksRight("workplace-move-wrong");
        page.getByLabel("Flyttet den").fill("2026-11-02");
        click("Gem arbejdsstedet");
        follow("Pakkeriet");
        follow("Det, der er sket");
        sees("Arbejdsstedet Sommerhuset kom hertil fra Hostel Kanalen");
        looksRight("workplace-moved");
    }

    /** The wrong turn is to come in the week that a colleague has. */
    @Test
    void oneOfUsComesToACompanyAndTheManagerLetsOneMoreThrough() throws SQLException {
        Town.build(house, imports);
        TestHouse.execute("update companies.company set contact_by_id = null");
        signIn("employment-manager");
        go("/companies");
        follow("Hostel Kanalen");
        follow("Planlagte kontakter");
        sees("Der er ikke planlagt noget.");
        page.getByLabel("Hvordan").selectOption("VISIT");
        page.getByLabel("Hvad det handler om").fill("Opgaverne om morgenen");
        click("Planlæg");
        sees("Kontakten er planlagt.");
        String address = page.url();
        newReader(true);
        signIn("consultant");
        go(address.substring(address.indexOf("/companies/")));
        page.getByLabel("Hvad det handler om").fill("Praktik til to");
        click("Planlæg");
        sees("kun én af os spørger i samme uge");
        looksRight("planned-contacts-refused");
        newReader(true);
        signIn("employment-manager");
        go(address.substring(address.indexOf("/companies/")));
        page.locator("#one-more summary").click();
        page.getByLabel("Hvem må spørge?").selectOption("Consultant");
        page.getByLabel("Hvorfor").fill("De ringede selv og spurgte efter to");
        click("Lad dem spørge");
        sees("Din kollega må spørge en gang til den uge.");
        looksRight("planned-contacts");
        newReader(true);
        signIn("consultant");
        go(address.substring(address.indexOf("/companies/")));
        page.getByLabel("Hvad det handler om").fill("Praktik til to");
        click("Planlæg");
        sees("Kontakten er planlagt.");
        go("/today");
        sees("Ring til Hostel Kanalen: Praktik til to");
        follow("Se kontakten");
        page.locator("li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Praktik til to"))
                .getByText("Skriv, hvad der kom ud af det")
                .click();
        page.getByLabel("Hvad kom der ud af det").fill("De tager to fra januar");
        click("Skriv op");
        sees("De tager to fra januar");
        looksRight("company-with-planned");
        follow("Det, der er sket");
        sees("Opkald, Consultant: Praktik til to → De tager to fra januar");
        looksRight("company-history");
        follow("Forslag");
        sees("Her står ikke noget endnu");
        looksRight("company-history-empty");
    }

    private void talkAbout(String what) {
        page.getByLabel("Hvad I talte om").fill(what);
        click("Skriv op");
        sees("Kontakten er skrevet op.");
        sees(what);
    }
}
