package dk.fodfaeste.matching.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amal was at the shop three times, and the last two led to nothing. One more stay is the manager's decision. */
class CarouselStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void oneMoreStayIsTheManagersDecision() {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(
                imports,
                house,
                "praktik;03-11-2025;31-12-2025;flere timer",
                "praktik;05-01-2026;01-03-2026;",
                "egen;02-11-2026;15-11-2026;");
        String proposal = theConsultantSaysWhatIsNew();
        theSocialWorkerSaysYesAndTheCourseWaits(proposal);
        theManagerDecides();
        theCourseHasBegun(proposal);
    }

    private String theConsultantSaysWhatIsNew() {
        signIn("consultant");
        follow("Ugens plan");
        Locator pair = page.locator(".pair")
                .filter(new Locator.FilterOptions().setHasText("Amal").setHasText("Skylle grønt"));
        pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå"))
                .click();
        follow("Skriv aftalen");
        sees("Forløb indtil nu");
        sees("førte til flere timer");
        sees("Set her for første gang:");
        looksRight("proposal-new");
        page.getByLabel("Formål").selectOption("GOAL");
        page.getByLabel("Hvad skal der læres eller afklares?").fill("Afklare, om køkken er det rigtige sted");
        page.getByLabel("Næste skridt").fill("Løntimer fra uge fem");
        page.locator("form[action$=terms]").evaluate("form => form.noValidate = true");
        click("Gem aftalen");
        sees("Vælg, hvad forløbet skal føre til.");
        looksRight("proposal-missing");
        page.getByLabel("Det skal føre til").selectOption("WAGE_HOURS");
        page.getByLabel("Sammenlignet med")
                .all()
                .forEach(field -> field.fill("Køkken i stedet for butik, og en fast makker fra første dag"));
        click("Gem aftalen");
        sees("Chefen afgør, om et forløb mere er det rigtige");
        click("Ja Konsulenten");
        page.getByLabel("Hvordan blev det sagt, Personen selv?").selectOption("IN_PERSON");
        click("Ja Personen selv");
        othersSign("Virksomheden", "Medarbejdernes repræsentant", "Kommunen");
        return page.url().substring(page.url().indexOf("/proposals/"));
    }

    private void theSocialWorkerSaysYesAndTheCourseWaits(String proposal) {
        newReader(false);
        signIn("social-worker");
        go(proposal);
        click("Ja Socialrådgiveren");
        sees("Svaret er gemt.");
        sees("Forløbet begynder af sig selv, når alle har skrevet under, og chefen har afgjort det.");
        looksRight("proposal-waits-for-manager");
    }

    private void theManagerDecides() {
        newReader(true);
        signIn("employment-manager");
        sees("venter på din afgørelse om et forløb mere");
        looksRight("today-manager");
        follow("Afgør");
        looksRight("proposal-manager");
        page.locator("form[action$=managers-decision]").evaluate("form => form.noValidate = true");
        click("Afgør: et forløb mere");
        sees("Skriv grunden.");
        looksRight("proposal-manager-wrong");
        page.getByLabel("Hvorfor er et forløb mere")
                .fill("Butikken var det forkerte sted. I køkkenet er der løntimer at få.");
        click("Afgør: et forløb mere");
        sees("Alle har skrevet under. Forløbet er lagt ind.");
    }

    private void theCourseHasBegun(String proposal) {
        newReader(true);
        signIn("consultant");
        go(proposal);
        sees("Chefen siger ja til et forløb mere");
        sees("Nyt denne gang:");
        looksRight("proposal-begun");
        follow("Se forløbet og pakken til kommunen");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/courses/"));
    }
}
