package dk.fodfaeste.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an accepted proposal to a signed pack, and to the first change of it; with a wrong turn at each step. */
class AgreementStoryTest extends BrowserTest {

    @Autowired
    private Imports imports;

    @Test
    void everybodySignsEachInTheirOwnWay() throws IOException, SQLException {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(imports, house);
        signIn("consultant");
        theAgreementIsWritten();
        theCompanySignsOnPaper();
        thePersonAndTheMentorSignBesideTheConsultant();
        theMunicipalityWroteBack();
        String proposal = theCompanyTakesItBackAndSignsAgain();
        theSocialWorkerSignsLast(proposal);
        thePackIsThereAndTheCourseIsExtended(proposal);
        theStepComesAndTheNextIsNamed();
    }

    private void theAgreementIsWritten() {
        follow("Ugens plan");
        Locator pair = page.locator(".pair")
                .filter(new Locator.FilterOptions().setHasText("Amal").setHasText("Skylle grønt"));
        pair.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå"))
                .click();
        follow("Skriv aftalen");
        page.getByLabel("Formål").selectOption("GOAL");
        page.getByLabel("Hvad skal der læres eller afklares?").fill("Afklare, om køkken er det rigtige sted");
        page.getByLabel("Næste skridt").fill("Løntimer fra uge fem");
        page.getByLabel("Det skal føre til").selectOption("WAGE_HOURS");
        page.getByLabel("Mentor").fill("Zoë Nguyễn");
        page.getByLabel("Sidste dag").fill("2026-12-01");
        click("Gem aftalen");
        sees("Forløbet begynder");
        page.getByLabel("Sidste dag").fill("");
        whatIsKnownIsFilledIn();
        theStaircaseIsAgreed();
        click("Gem aftalen");
        sees("Aftalen er gemt.");
        sees("0 af 7 har svaret.");
        looksRight("signers");
        click("Ja Konsulenten");
    }

    private void whatIsKnownIsFilledIn() {
        Locator folded = page.locator("#particulars");
        assertThat(folded.locator("summary").innerText()).contains("1 opgave", "Udfyldt af det, vi ved");
        folded.locator("summary").click();
        assertThat(page.locator("#tasks").inputValue()).isEqualTo("Skylle grønt");
        page.locator("#comes-MONDAY").fill("15:00");
        page.locator("#goes-MONDAY").fill("09:00");
        click("Gem aftalen");
        sees("Dagen slutter, før den begynder.");
        looksRight("particulars-wrong");
        page.locator("#comes-MONDAY").fill("08:00");
        page.locator("#goes-MONDAY").fill("15:00");
        page.locator("#accommodations").fill("Faste pauser og en fast makker");
    }

    private void theStaircaseIsAgreed() {
        page.locator("#ladder summary").click();
        page.locator("#stepFrom-1").fill("2027-01-04");
        click("Gem aftalen");
        sees("Skriv timer fra 0 til 37");
        page.locator("#stepHours-1").fill("8");
        page.locator("#stepWage-1").fill("2,5");
        looksRight("ladder");
    }

    private void theCompanySignsOnPaper() throws IOException {
        page.getByText("Skriv svaret ind: Virksomheden").click();
        assertThat(page.locator("#signer-COMPANY form.answer")
                        .locator("input:not([type=hidden]), select")
                        .count())
                .as("fields for the company")
                .isLessThanOrEqualTo(4);
        page.getByText("Læg en underskrevet side ind").click();
        page.getByLabel("Virksomheden", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel(
                        "Medarbejdernes repræsentant",
                        new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Navnet på papiret: Virksomheden").fill("Ærø O'Brien");
        page.getByLabel("Navnet på papiret: Medarbejdernes repræsentant").fill("Đặng عمر");
        page.getByLabel("Siden, der er skrevet under på")
                .setInputFiles(
                        new FilePayload("aftale.pdf", "application/pdf", "nej".getBytes(StandardCharsets.UTF_8)));
        click("Gem siden og underskrifterne");
        sees("Det er hverken en PDF eller et billede");
        assertThat(page.getByLabel("Navnet på papiret: Virksomheden").inputValue())
                .isEqualTo("Ærø O'Brien");
        looksRight("signed-page-wrong");
        page.getByLabel("Siden, der er skrevet under på")
                .setInputFiles(new FilePayload("aftale.png", "image/png", picture()));
        click("Gem siden og underskrifterne");
        sees("Siden og underskrifterne er gemt.");
        follow("Underskrevet side, udgave");
        looksRight("signed-page");
        page.goBack();
    }

    private void thePersonAndTheMentorSignBesideTheConsultant() {
        page.getByLabel("Hvordan blev det sagt, Personen selv?").selectOption("BY_PHONE");
        click("Ja Personen selv");
        sees("Vælg, hvorfor du skriver det for den anden");
        page.getByLabel("Hvordan blev det sagt, Personen selv?").selectOption("IN_PERSON");
        click("Ja Personen selv");
        sees("Svaret er gemt.");
        page.getByText("Skriv svaret ind: Mentoren").click();
        sees("Som mentor lover jeg at tie");
        assertThat(page.getByLabel("Navn på den, der skriver under, Mentoren").inputValue())
                .isEqualTo("Zoë Nguyễn");
        page.getByLabel("Hvordan blev det sagt, Mentoren?").selectOption("IN_PERSON");
        click("Ja Mentoren");
        sees("Svaret er gemt.");
    }

    private void theMunicipalityWroteBack() {
        page.getByText("Skriv svaret ind: Kommunen").click();
        page.getByLabel("Navn på den, der skriver under, Kommunen").fill("Kaj Ås");
        page.getByLabel("Hvordan blev det sagt, Kommunen?").selectOption("IN_WRITING");
        page.getByLabel("Hvorfor skriver du det for Kommunen?").selectOption("NOT_DIGITAL");
        click("Ja Kommunen");
        sees("Svaret er gemt.");
        looksRight("signers-one-left");
    }

    private String theCompanyTakesItBackAndSignsAgain() {
        page.getByText("Træk svaret tilbage: Virksomheden").click();
        Locator why = page.locator("#takenBackFor-COMPANY");
        why.selectOption("NOT_AS_AGREED");
        page.locator("#takenBackWords-COMPANY").fill("Vi mente eftermiddag");
        page.locator("#signer-COMPANY")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Træk tilbage"))
                .click();
        sees("Svaret er trukket tilbage.");
        assertThat(page.locator("#signer-COMPANY .says").innerText())
                .contains("trukket tilbage", "aftalen er ikke, som det blev sagt", "Vi mente eftermiddag");
        othersSign("Virksomheden");
        return page.url().substring(page.url().indexOf("/proposals/")).replaceFirst("#.*", "");
    }

    private void theSocialWorkerSignsLast(String proposal) {
        newReader(false);
        signIn("social-worker");
        go(proposal);
        click("Ja Socialrådgiveren");
        sees("Alle har skrevet under. Forløbet er lagt ind.");
        looksRight("signed");
    }

    private void thePackIsThereAndTheCourseIsExtended(String proposal) throws IOException {
        newReader(true);
        signIn("consultant");
        go(proposal);
        follow("Se forløbet og pakken til kommunen");
        assertThat(page.request().get(page.url() + "/documents/pack.pdf").status())
                .isEqualTo(200);
        follow("Felt for felt, til at kopiere");
        assertThat(page.locator("#TIMES").innerText()).isEqualTo("man 8.00–15.00");
        assertThat(page.locator("#PURPOSE").innerText()).contains("Afklare, om køkken er det rigtige sted");
        looksRight("state-form-of-agreement");
        page.goBack();
        sees("Aftalen og det, der er ændret");
        follow("Forlæng, ændr eller afkort");
        sees("Intet er ændret endnu.");
        looksRight("agreement-chain-empty");
        page.getByLabel("Hvad skal ændres?").selectOption("EXTENSION");
        page.getByLabel("Hvorfor?").fill("Amal lærer mere i køkkenet");
        click("Skriv ændringen, og spørg");
        sees("Skriv dagen.");
        page.getByLabel("Ny sidste dag").fill("2027-04-04");
        click("Skriv ændringen, og spørg");
        sees("Ændringen er skrevet.");
        looksRight("agreement-chain");
        theExtensionIsAppliedForBeforeItIsSigned();
        click("Ja Konsulenten");
        page.getByLabel("Hvordan blev det sagt, Personen selv?").selectOption("IN_PERSON");
        click("Ja Personen selv");
        theOthersSignTheChangeOnPaper();
        sees("gælder");
        follow("Skylle grønt");
        sees("4. april 2027");
        sees("Faste pauser og en fast makker");
        looksRight("course-with-chain");
    }

    private void theExtensionIsAppliedForBeforeItIsSigned() throws IOException {
        byte[] paper = page.request()
                .get(page.url().replaceFirst("/agreement.*", "/documents/extension.pdf"))
                .body();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("04.04.2027", "Amal lærer mere i køkkenet");
        }
    }

    private void theOthersSignTheChangeOnPaper() throws IOException {
        page.getByText("Læg en underskrevet side ind").click();
        page.getByLabel("Siden, der er skrevet under på")
                .setInputFiles(new FilePayload("ændring.png", "image/png", picture()));
        click("Gem siden og underskrifterne");
        sees("Sæt kryds ved");
        looksRight("change-on-paper-wrong");
        page.getByLabel("Virksomheden", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Kommunen", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        assertThat(page.getByLabel("Navnet på papiret: Kommunen").inputValue())
                .as("whoever signed the agreement")
                .isEqualTo("Kaj Ås");
        page.getByLabel("Siden, der er skrevet under på")
                .setInputFiles(new FilePayload("ændring.png", "image/png", picture()));
        click("Gem siden og underskrifterne");
        sees("Siden og underskrifterne er gemt.");
        follow("Underskrevet side, ændring");
        looksRight("signed-page-of-change");
        page.goBack();
    }

    private void theStepComesAndTheNextIsNamed() throws SQLException {
        TestHouse.execute("""
                update placements.hours_step set from_on = from_on - 49;
                update placements.named_step set talk_on = talk_on - 49;
                update placements.course set starts_on = starts_on - 49, grant_state = 'GRANTED'
                """);
        page.reload();
        sees("Dagen er kommet: I skulle tale om det");
        click("Det skete");
        sees("Trinnet er bekræftet.");
        page.getByText("Nævn næste skridt").click();
        page.getByLabel("Hvad er det næste?").fill("Elevplads i køkkenet");
        page.getByLabel("Hvad slags skridt?").selectOption("EDUCATION");
        page.getByLabel("Hvornår tales der om det?").fill("2026-11-01");
        click("Gem næste skridt");
        sees("eller en senere dag.");
        looksRight("next-step-wrong");
        page.getByLabel("Hvornår tales der om det?").fill("2027-01-11");
        click("Gem næste skridt");
        sees("Elevplads i køkkenet");
        looksRight("course-staircase");
        follow("Alle forløb");
        sees("Derefter: Elevplads i køkkenet.");
        looksRight("person-staircase");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 850, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        return png.toByteArray();
    }
}
