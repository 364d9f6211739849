package dk.fodfaeste.matching.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

        page.getByText("Gem jobbet som en mulighed").first().click();
        page.getByLabel("Hvad skal jobbet hedde?").first().fill("Tage imod gæster");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem jobbet som en mulighed"))
                .first()
                .click();
        sees("Arbejdsstedet har allerede en opgave eller et job, der hedder det");
        looksRight("carving-save");
        page.getByLabel("Hvad skal jobbet hedde?").first().fill("Passe kaffemaskinerne");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gem jobbet som en mulighed"))
                .first()
                .click();
        sees("Gemt. Jobbet er nu en mulighed som alle andre.");
        seesHeading("Gemte job her");
        sees("3 dage om ugen, 4,5 timers arbejde. Skabt til Amal");
        looksRight("carving-saved");
        click("Hold");
        sees("På hold");
        sees("Passe kaffemaskinerne");
        click("Fortryd");

        follow("Mennesker");
        follow("Amal");
        follow("Muligheder");
        seesHeading("Passe kaffemaskinerne");
        follow("Skab et job af opgaver");
        follow("Kontoret ved broen");
        theJobIsOfferedToTheCompany();
        click("Skil jobbet ad");
        sees("Jobbet er skilt ad");
        seesHeading("Det bedste job: 5,8 timer om ugen");

        follow("Vælg et andet arbejdssted");
        follow("Butikken i gaden");
        sees("Der kan ikke skabes et job her endnu");
        looksRight("carving-not-measured");
        follow("Sætte på plads");
        seesHeading("Sætte på plads");
    }

    /** Two jobs out of the six machines: the first with a machine less and one that is done less often. */
    @Test
    void aJobIsPutTogetherByHandAndTheRestIsThereForTheNext() {
        CarvingTown.moveIn(imports, house);
        signIn("consultant");
        follow("Mennesker");
        follow("Amal");
        follow("Muligheder");
        follow("Skab et job af opgaver");
        follow("Kontoret ved broen");
        follow("Sæt det sammen selv");
        seesHeading("Sæt jobbet sammen: Kontoret ved broen");
        page.getByLabel("Kaffemaskine 6").first().uncheck();
        sees("0,8 timers arbejde mindre om ugen end forslaget.");
        var times = page.locator("fieldset:has-text('Kaffemaskine 5') input[name^='times']");
        times.fill("9");
        times.press("Tab");
        sees("Skriv et helt tal fra 1 til det, opgaven er nu.");
        looksRight("own-job-wrong");
        times = page.locator("fieldset:has-text('Kaffemaskine 5') input[name^='times']");
        times.fill("2");
        times.press("Tab");
        sees("Resten af «Kaffemaskine 5» bliver på arbejdsstedet: 0,3 timer om ugen.");
        looksRight("own-job");
        page.getByLabel("Hvad skal jobbet hedde?").fill("Passe kaffemaskinerne");
        click("Gem jobbet som en mulighed");
        sees("Gemt. Jobbet er nu en mulighed som alle andre.");
        follow("Se alle arbejdsstedets opgaver");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        page.locator("article.task:has-text('Kaffemaskine 5')"))
                .hasCount(2);
    }

    /** The wrong turn is an address that is none. */
    private void theJobIsOfferedToTheCompany() {
        String carving = page.url();
        follow("Tilbud til virksomheden");
        seesHeading("Passe kaffemaskinerne");
        page.getByLabel("Hvem er den til?").fill("Ærø O'Brien");
        page.getByLabel("E-mail").fill("aeroe");
        click("Send den med e-mail");
        sees("Skriv en e-mailadresse");
        looksRight("job-offer-wrong");
        page.getByLabel("E-mail").fill("aeroe@kontorhuset.example");
        click("Send den med e-mail");
        sees("Tilbuddet er sendt, og kontakten er skrevet op.");
        sees("Forslag: Passe kaffemaskinerne");
        page.navigate(carving);
        follow("Tilbud til virksomheden");
        sees("I taler allerede med virksomheden i denne uge.");
        looksRight("job-offer");
        page.navigate(carving);
    }

    @Test
    void fromAWorkplaceItIsSeenWhoseDayItsTasksCouldBecome() {
        CarvingTown.moveIn(imports, house);
        signIn("consultant");
        follow("Virksomheder");
        follow("Kontorhuset");
        follow("Kontoret ved broen");
        follow("Hvordan står pladserne?");
        sees("det har ingen set endnu.");
        looksRight("openings");
        page.goBack();
        follow("Hvis dag kunne det blive?");
        seesHeading("Hvis dag kunne det blive?");
        sees("Kaffemaskine 1");
        sees("Skriv op: Taler med kunder og gæster");
        looksRight("whose-day");

        page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true)).fill("Bodil");
        click("Søg");
        sees("Ingen på listen hedder det");
        follow("Vis alle");
        follow("venter på, at noget bliver set");
        sees("Der er ingen, hvor kun det, vi ikke ved, står i vejen");
        looksRight("whose-day-not-yet");
        follow("har vist nok til en opgave");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skab jobbet Amal"))
                .click();
        seesHeading("Det bedste job: 5,8 timer om ugen");
    }
}
