package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a course to the interpreter's yes and the municipality's grant, each on a phone without script. */
class OutsideByLinkStoryTest extends BrowserTest {

    private static final int MOST_BYTES = 150_000;

    @Autowired
    private Imports imports;

    @Test
    void theInterpreterAndTheMunicipalityAnswerOnTheirPhones() throws Exception {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        String course = aCourseWaitsForItsGrant();
        signIn("consultant");
        theInterpreterIsAsked(course);
        theInterpreterAnswers();
        theMunicipalityIsAsked(course);
        theMunicipalityAnswers();
        theWorkerSeesAndAnswers(course);
    }

    private String aCourseWaitsForItsGrant() throws SQLException {
        String worker = "'" + house.account(Role.CONSULTANT).accountId() + "'";
        TestHouse.execute(
                "update identity.account set phone = '33 00 00 01' where role = 'CONSULTANT'; update people.person set consultant_id = "
                        + worker + " where first_name = 'Amal';"
                        + " insert into placements.course (course_id, organisation_id, person_id, workplace_id, instrument, starts_on, ends_on,"
                        + " minutes_per_week, work, grant_state) select gen_random_uuid(), p.organisation_id, p.person_id, w.workplace_id,"
                        + " 'WORK_PLACEMENT', date '2026-12-07', date '2027-03-01', 360, 'Skylle grønt', 'AWAITED' from people.person p"
                        + " join companies.workplace w on w.organisation_id = p.organisation_id and w.p_number = '1000000001'"
                        + " where p.first_name = 'Amal'");
        return TestHouse.rows("select course_id from placements.course where grant_state = 'AWAITED'")
                .getFirst();
    }

    private void theInterpreterIsAsked(String course) {
        go("/courses/" + course + "/links");
        sees("Ingen kommende samtale har tolk.");
        sees("Udsted først pakken til kommunen");
        looksRight("course-links-empty");
        go("/courses/" + course + "/follow-up");
        page.locator("#bookings summary").first().click();
        page.locator("#day").fill("2026-11-27");
        page.locator("#beginsAt").fill("09:30");
        page.locator("#place").fill("Mødelokale 2, Nørregade 1");
        page.locator("#interpreter").fill("arabisk");
        click("Aftal samtalen");
        go("/courses/" + course + "/links");
        follow("Spørg en tolk med et link");
        page.locator("#receiver").fill("Ada Şahin");
        page.locator("#address").fill("ada");
        click("Se, hvad modtageren ser");
        sees("Skriv en e-mailadresse");
        page.locator("#address").fill("ada@tolk.example");
        click("Se, hvad modtageren ser");
        sees("Mødelokale 2, Nørregade 1");
        looksRight("interpreter-preview");
        click("Send linket");
        sees("Ada Şahin");
        looksRight("course-links-talk");
    }

    private void theInterpreterAnswers() throws SQLException {
        onAPhone();
        sees("Sprog: arabisk");
        assertThat(page.content()).doesNotContain("Amal", "Caféen");
        looksRight("interpreter");
        page.setViewportSize(320, 640);
        page.getByText("Jeg kan ikke").click();
        click("Send svaret");
        assertThat(page.locator("input[name=why]:invalid").count()).isPositive();
        page.locator("input[value=BUSY]").check();
        click("Send svaret");
        sees("Du har sagt, at du ikke kan");
        click("Ja, jeg tolker");
        sees("Du har sagt ja.");
        looksRight("interpreter-yes");
        axeFindsNothing("interpreter");
    }

    private void theMunicipalityIsAsked(String course) {
        newReader(true);
        signIn("consultant");
        go("/courses/" + course + "/documents");
        page.locator("form[action$='/documents/pack'] button").click();
        go("/courses/" + course + "/links");
        page.locator("#purpose").selectOption("MUNICIPALITY");
        page.locator("#receiver").fill("Kaj Ås");
        page.locator("#address").fill("kaj@kommunen.example");
        click("Se, hvad modtageren ser");
        sees("Vi venter på jeres svar");
        looksRight("municipality-preview");
        click("Send linket");
        sees("Ada Şahin tolker");
        looksRight("course-links");
    }

    /** The wrong turn is to grant without the letter. */
    private void theMunicipalityAnswers() throws SQLException, IOException {
        onAPhone();
        sees("Vi venter på jeres svar");
        looksRight("municipality");
        page.setViewportSize(320, 640);
        page.locator("#question").fill("Hvem er mentor på stedet?");
        click("Send spørgsmålet");
        sees("Spørgsmålet er sendt");
        page.locator("summary").getByText("Bevilg").click();
        page.locator("#from").fill("2026-12-07");
        page.locator("#weekHours").fill("6");
        click("Send bevillingen");
        sees("Vedhæft afgørelsen.");
        assertThat(page.locator("#weekHours").inputValue()).isEqualTo("6");
        looksRight("municipality-wrong");
        page.locator("#letter-granted").setInputFiles(new FilePayload("Afgørelse.pdf", "application/pdf", letter()));
        click("Send bevillingen");
        sees("Bevillingen er gemt");
        looksRight("municipality-granted");
        axeFindsNothing("municipality");
    }

    private void theWorkerSeesAndAnswers(String course) {
        newReader(true);
        signIn("consultant");
        sees("kommunen har bevilget med link");
        sees("spørger om Amal");
        looksRight("today-answered");
        go("/courses/" + course + "/links");
        page.locator("textarea[name^=answer-]").fill("Pia Holm fra køkkenet");
        looksRight("course-links-question");
        click("Send svaret");
        sees("Svaret står nu på kommunens side");
        go("/courses/" + course + "/grants");
        looksRight("grants-by-link");
        click("Jeg har set det");
        sees("Noteret: svaret er set.");
    }

    /** Opens what was sent last, without script; what the browser fetches until the page stands there is not much. */
    private void onAPhone() throws SQLException {
        newReader(false);
        List<Request> fetched = new ArrayList<>();
        page.onRequestFinished(fetched::add);
        page.setViewportSize(360, 740);
        go(found("/l/[A-Za-z0-9_-]{20,}"));
        click("Åbn");
        page.locator("#code").fill(found("\\b[0-9]{6}\\b"));
        click("Videre");
        isLight(fetched);
    }

    private static void isLight(List<Request> fetched) {
        assertThat(List.copyOf(fetched).stream()
                        .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                        .sum())
                .as("bytes of all that was looked at")
                .isLessThan(MOST_BYTES);
    }

    /** Which is itself a script. */
    private void axeFindsNothing(String name) {
        String address = page.url().replaceFirst("[?].*", "");
        var cookies = page.context().cookies();
        newReader(true);
        page.context()
                .addCookies(cookies.stream()
                        .map(each -> new com.microsoft.playwright.options.Cookie(each.name, each.value)
                                .setDomain(each.domain)
                                .setPath(each.path))
                        .toList());
        for (String language : List.of("da", "en")) {
            page.navigate(address + "?lang=" + language);
            looksRight(name + "-" + language);
            page.setViewportSize(320, 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .isEqualTo(false);
        }
        page.navigate(address + "?lang=da");
    }

    private static String found(String pattern) throws SQLException {
        var found = Pattern.compile(pattern)
                .matcher(TestHouse.rows("select words from post.message_text join post.message using (message_id)"
                                + " where words ~ '" + (pattern.startsWith("/l/") ? "/l/" : "kode er")
                                + "' order by written_at desc limit 1")
                        .getFirst());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static byte[] letter() throws IOException {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
