package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import dk.fodfaeste.privacy.Sealing;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the worker's question to the person's answers on a small phone without script, and the same page in seven languages. */
class PersonByLinkStoryTest extends BrowserTest {

    private static final int MOST_BYTES = 150_000;
    private static final List<String> LANGUAGES = List.of("da", "en", "ar", "uk", "pl", "so", "tr");

    @Autowired
    private Imports imports;

    @Autowired
    private Sealing sealing;

    @Test
    void amalReadsHerPageAndAnswersOnHerPhone() throws SQLException, IOException {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(imports, house);
        TestHouse.execute("update identity.account set phone = '33 00 00 01' where role = 'CONSULTANT';"
                + " update people.person set mother_tongue = 'arabisk', consultant_id ="
                + " (select account_id from identity.account where role = 'CONSULTANT' limit 1) where first_name = 'Amal';"
                + " insert into privacy.consent (consent_id, organisation_id, person_id, purpose, given_on, source)"
                + " select gen_random_uuid(), organisation_id, person_id, 'PROFILE', date '2026-11-23', 'in person'"
                + " from people.person where first_name = 'Amal'");
        String person = "/people/"
                + TestHouse.rows("select person_id from people.person where first_name = 'Amal'")
                        .getFirst();
        signIn("consultant");
        anAgreementIsWritten();
        TestHouse.execute(
                PersonLinkTest.aStayAtTheShop("(select person_id from people.person where first_name = 'Amal')"));
        amalIsAsked(person);
        theLinkIsSent(person);
        String link = found("/l/[A-Za-z0-9_-]{20,}");
        amalAnswersOnHerPhone(link);
        inEveryLanguage();
        theWorkerSeesIt(person);
    }

    /** The wrong turn: a file with a key that is none, and a place that is lost. */
    @Test
    void anAdministratorPutsALanguageInAndMarksATextAsRead() {
        signIn("administrator");
        go("/administration/accounts");
        follow("Tekster på personens side");
        looksRight("page-texts");
        put("fa", "key;text;checked\nhello;سلام;no\nhej;x;no\n");
        sees("Række 3: Nøglen findes ikke: hej");
        sees("Række 2: Pladserne");
        assertThat(page.locator("#code").inputValue()).isEqualTo("fa");
        looksRight("page-texts-wrong");
        put("fa", "key;text;checked\nhello;سلام {0};no\ntitle;صفحهٔ من;yes\n");
        sees("Teksterne er lagt ind.");
        looksRight("page-texts-language");
        follow("Kun dem, der ikke er læst");
        click("Læst og i orden");
        sees("Teksten er mærket som læst.");
        go("/administration/page-texts?lang=en");
        looksRight("page-texts-en");
    }

    private void put(String code, String csv) {
        page.locator("#code").fill(code);
        page.locator("#file")
                .setInputFiles(new FilePayload("tekster.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        click("Læg filen ind");
    }

    private void anAgreementIsWritten() {
        follow("Ugens plan");
        page.locator(".pair")
                .filter(new Locator.FilterOptions().setHasText("Amal").setHasText("Skylle grønt"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Foreslå"))
                .click();
        follow("Skriv aftalen");
        page.getByLabel("Formål").selectOption("GOAL");
        page.getByLabel("Hvad skal der læres eller afklares?").fill("Afklare, om køkken er det rigtige sted");
        page.getByLabel("Næste skridt").fill("Løntimer fra uge fem");
        page.getByLabel("Det skal føre til").selectOption("WAGE_HOURS");
        page.locator("#particulars summary").click();
        page.locator("#comes-MONDAY").fill("08:00");
        page.locator("#goes-MONDAY").fill("15:00");
        click("Gem aftalen");
        sees("Aftalen er gemt.");
    }

    /** The wrong turn: the worker cannot put words in the person's mouth. */
    private void amalIsAsked(String person) throws SQLException, IOException {
        aPhotoOfTheWork();
        go(person + "/sharing");
        page.locator("input[name^=item-]").first().check();
        page.locator("#words").fill("Jeg er glad for at bage");
        page.locator("[name=receiver]").selectOption("WORKPLACES");
        page.locator("[name=purpose]").selectOption("FIND_WORK");
        click("Spørg personen på deres egen side");
        sees("Personens egne ord er personens at sige");
        page.locator("#words").fill("");
        click("Spørg personen på deres egen side");
        sees("Spørgsmålene står på personens side.");
        sees("venter på svar siden");
        looksRight("sharing-asked");
    }

    private void aPhotoOfTheWork() throws SQLException, IOException {
        BufferedImage image = new BufferedImage(1280, 960, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x12, 0x4e, 0x5c));
        graphics.fillRect(0, 0, 1280, 960);
        graphics.setColor(new Color(0xe8, 0xdc, 0xc0));
        graphics.fillOval(240, 180, 800, 600);
        graphics.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        UUID seen = UUID.fromString(TestHouse.rows(
                        "select o.observation_id from discovery.observation o join people.person p using (person_id)"
                                + " where p.first_name = 'Amal' and o.withdrawn_at is null order by o.dimension, o.seen_on desc limit 1")
                .getFirst());
        try (var owner = TestHouse.owner();
                var insert = owner.prepareStatement(
                        "insert into discovery.photo (observation_id, organisation_id, content_sealed, added_by_id, added_at)"
                                + " select o.observation_id, o.organisation_id, ?, a.account_id, now() from discovery.observation o"
                                + " join identity.account a on a.organisation_id = o.organisation_id and a.role = 'CONSULTANT'"
                                + " where o.observation_id = ? limit 1")) {
            insert.setBytes(1, sealing.sealForHouse(jpeg.toByteArray(), seen));
            insert.setObject(2, seen);
            insert.executeUpdate();
        }
    }

    /** The wrong turn: no address is known; it is written on the person first. */
    private void theLinkIsSent(String person) {
        go(person);
        follow("Send link til Amal");
        sees("Vi kender hverken e-mail eller mobilnummer.");
        looksRight("person-links-hindered");
        follow("Skriv e-mail eller telefon på personen");
        page.locator("#email").fill("amal@example.dk");
        page.locator("form:has(#email) button.btn").last().click();
        go(person + "/links");
        assertThat(page.locator("#language").inputValue()).isEqualTo("ar");
        page.locator("#lastDay").fill("2029-01-01");
        click("Se, hvad personen ser");
        sees("Senest");
        looksRight("person-links-wrong");
        page.locator("#lastDay").fill("2026-12-01");
        click("Se, hvad personen ser");
        sees("har læst siden igennem endnu");
        looksRight("person-preview");
        click("Send linket");
        sees("Linket er sendt.");
        looksRight("person-links-sent");
    }

    private void amalAnswersOnHerPhone(String link) throws SQLException {
        newReader(false);
        List<Request> fetched = new ArrayList<>();
        page.setViewportSize(320, 640);
        go(link + "?in=ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        looksRight("person-door");
        page.setViewportSize(320, 640);
        page.locator("main button").click();
        page.locator("#code").fill("000000");
        page.locator("main button.btn").click();
        assertThat(page.locator("#code-wrong").innerText()).contains("الرمز");
        page.locator("#code").fill(found("\\b[0-9]{6}\\b"));
        page.onRequestFinished(fetched::add);
        page.locator("main button.btn").click();
        page.locator("h1").waitFor();
        assertThat(page.locator("h1").innerText()).contains("مرحباً");
        assertThat(List.copyOf(fetched).stream()
                        .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                        .sum())
                .as("bytes at first load")
                .isLessThan(MOST_BYTES);
        looksRight("person-page-ar");
        page.setViewportSize(320, 640);
        page.locator("form[action$='/share'] button[value=yes]").first().click();
        assertThat(page.locator(".done").innerText()).contains("نعم");
        page.locator("details:has(textarea[name=pause]) summary").click();
        page.locator("textarea[name=pause]").fill("Jeg har fået en depression");
        page.locator("form[action$='/pause'] button").click();
        assertThat(page.locator("textarea[name=pause]").inputValue()).isEqualTo("Jeg har fået en depression");
        looksRight("person-page-ar-wrong");
        page.locator("form[action$='/answer'] button[value=yes]").click();
        page.locator("form[action$='/going'] button[value=WORRIED]").click();
        assertThat(page.locator(".done").count()).isEqualTo(1);
    }

    /** The same page as axe reads it, which is itself a script. */
    private void inEveryLanguage() {
        String address = page.url().replaceFirst("[?].*", "");
        var cookies = page.context().cookies();
        newReader(true);
        page.context()
                .addCookies(cookies.stream()
                        .map(each -> new Cookie(each.name, each.value)
                                .setDomain(each.domain)
                                .setPath(each.path))
                        .toList());
        for (String language : LANGUAGES) {
            page.navigate(address + "?in=" + language);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            looksRight("person-page-done-" + language);
            page.setViewportSize(320, 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .as("%s at 320 px", language)
                    .isEqualTo(false);
        }
        assertThat(page.locator("#listen").isHidden())
                .as("a browser without a voice for the language shows no button")
                .isTrue();
        page.navigate(address);
        assertThat(page.locator("html").getAttribute("lang")).as("kept").isEqualTo("tr");
    }

    private void theWorkerSeesIt(String person) {
        newReader(true);
        signIn("consultant");
        sees("siger, at det ikke går godt");
        go(person + "/links");
        sees("Det går ikke godt");
        looksRight("person-links-answered");
        click("Jeg har ringet");
        go(person + "/sharing");
        sees("Selv, på sin egen side");
    }

    /** In what was written last. */
    private static String found(String pattern) throws SQLException {
        var found = Pattern.compile(pattern)
                .matcher(TestHouse.rows("select words from post.message_text join post.message using (message_id)"
                                + " order by written_at desc limit 1")
                        .getFirst());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
