package dk.fodfaeste;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The organisation's main job in one sitting, from its own spreadsheets to the pack for the municipality. */
class MainJobStoryTest extends BrowserTest {

    @Test
    void fromTheSpreadsheetsToThePack() throws IOException {
        theAdministratorImportsTheSheets();
        theSupervisorWritesDownWhatWasSeen();
        theConsultantReadsAProfileAndItsPossibilities();
        String proposal = theConsultantProposesAPairOfThePlan();
        theSocialWorkerSaysYesToo(proposal);
        theCourseHasItsTalksAndItsPack(proposal);
    }

    private void theAdministratorImportsTheSheets() {
        signIn("administrator");
        follow("Indlæs regneark");
        looksRight("import");
        page.getByLabel("Filer").setInputFiles(example());
        click("Prøv af");
        sees("Alt er forstået. Intet er gemt endnu.");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("observationer")))
                .containsText("7.015");
        looksRight("import-report");
        click("Gem det hele");
        sees("Det hele er gemt.");
    }

    private void theSupervisorWritesDownWhatWasSeen() {
        newReader(true);
        signIn("enterprise-supervisor");
        looksRight("today-supervisor");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Hovedmenu"))
                .getByText("Skriv op")
                .click();
        looksRight("observe-person");
        page.getByLabel("Find en anden").fill("karen");
        click("Søg");
        looksRight("observe-found");
        follow("Karen A., B0001");
        looksRight("observe-thing");
        page.getByText("Tid og fremmøde").click();
        follow("Kommer til tiden");
        page.getByText("Selv", new Page.GetByTextOptions().setExact(true)).click();
        looksRight("observation");
        click("Gem det, jeg så");
        sees("Gemt om Karen A., B0001: Kommer til tiden, Selv.");
        click("Fortryd");
        sees("Taget tilbage.");
    }

    private void theConsultantReadsAProfileAndItsPossibilities() {
        newReader(true);
        signIn("consultant");
        looksRight("today-consultant");
        follow("Mennesker");
        sees("1-20 af 120");
        looksRight("people");
        page.getByLabel("Navn eller nummer").fill("B0002");
        click("Søg");
        follow("Inge Ø.");
        sees("Vejen indtil nu");
        looksRight("person");
        page.locator("details.fold summary").last().click();
        sees("Henvist til os");
        follow("Profil");
        sees("Ved vi ikke endnu");
        page.locator("details.evidence summary").first().click();
        sees("mindst");
        looksRight("profile");
        page.locator("details.fold summary").first().click();
        looksRight("profile-open");
        follow("Muligheder");
        sees("Find ud af som det næste");
        looksRight("possibilities");
        assertThat(page.content()).doesNotContain("750786");
        theConsultantCarvesAJob();
    }

    private void theConsultantCarvesAJob() {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Skab et job af opgaver")
                                .setExact(true))
                .click();
        sees("Hvor skal jobbet skabes?");
        looksRight("carving-places");
        page.locator("tbody th a").first().click();
        seesHeading("Skab et job af opgaverne");
        sees("Opgaver, der ikke er med");
        looksRight("carving-find-out");
        assertThat(page.content()).doesNotContain("750786");
    }

    private String theConsultantProposesAPairOfThePlan() {
        follow("Ugens plan");
        sees("Bevist optimal");
        follow("Venter på viden");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("waiting=FIND_OUT"));
        looksRight("plan-waiting");
        page.getByText(java.util.regex.Pattern.compile("Se de [0-9]+ forslag")).click();
        looksRight("plan");
        Locator first = page.locator(".pair").first();
        first.getByText("Hvorfor").first().click();
        assertThat(first.getByText("Vist").first()).isVisible();
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå"))
                .click();
        follow("Skriv aftalen");
        page.getByLabel("Formål").selectOption("GOAL");
        page.getByLabel("Hvad skal der læres eller afklares?").fill("Afklare, om køkken er det rigtige sted");
        for (Locator earlier : page.getByLabel("Sammenlignet med").all()) {
            earlier.fill("Køkkenopgaver med en fast makker fra første dag");
        }
        page.getByLabel("Det skal føre til").selectOption("WAGE_HOURS");
        page.getByLabel("Næste skridt").fill("Ni timer om ugen, og løntimer fra uge fem");
        click("Gem aftalen");
        sees("Aftalen er gemt.");
        page.getByText("Skriv svaret ind: Konsulenten").click();
        page.getByLabel("Hvorfor svarer du for Konsulenten?").selectOption("ILL");
        page.getByLabel("Hvordan blev det sagt, Konsulenten?").selectOption("BY_PHONE");
        click("Ja Konsulenten");
        page.getByLabel("Hvordan blev det sagt, Personen selv?").selectOption("IN_PERSON");
        click("Ja Personen selv");
        othersSign("Virksomheden", "Medarbejdernes repræsentant", "Kommunen");
        sees("Svaret er gemt.");
        looksRight("proposal");
        return page.url().substring(page.url().indexOf("/proposals/"));
    }

    private void theSocialWorkerSaysYesToo(String proposal) {
        newReader(false);
        signIn("social-worker");
        go(proposal);
        page.getByText("Skriv svaret ind: Socialrådgiveren").click();
        page.getByLabel("Hvorfor svarer du for Socialrådgiveren?").selectOption("AWAY");
        page.getByLabel("Hvordan blev det sagt, Socialrådgiveren?").selectOption("BY_PHONE");
        click("Ja Socialrådgiveren");
        sees("Alle har skrevet under. Forløbet er lagt ind.");
    }

    private void theCourseHasItsTalksAndItsPack(String proposal) throws IOException {
        newReader(true);
        signIn("consultant");
        go(proposal);
        follow("Se forløbet og pakken til kommunen");
        sees("14. dec.");
        looksRight("course");
        APIResponse pack = page.request().get(page.url() + "/documents/pack.pdf");
        assertThat(pack.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(pack.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Afklare, om køkken er det rigtige sted", "LAB § 61", "P-nummer", "Forholdstal")
                    .containsPattern("CPR-nummer\\s+oplyses af socialrådgiveren");
        }
        follow("alle forløb");
        looksRight("person-courses");
        go("/courses");
        looksRight("courses");
    }

    private static FilePayload[] example() {
        return Town.example().stream()
                .map(upload -> new FilePayload(upload.name(), "text/csv", upload.content()))
                .toArray(FilePayload[]::new);
    }
}
