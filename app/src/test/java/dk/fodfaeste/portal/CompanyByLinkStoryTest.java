package dk.fodfaeste.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dk.fodfaeste.BrowserTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.matching.SmallTown;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a proposal to the company's signature on its phone, and to a pack that everybody has signed; taps and fields are counted. */
class CompanyByLinkStoryTest extends BrowserTest {

    private static final int MOST_TAPS = 12;
    private static final int MOST_FIELDS = 4;
    private static final int MOST_BYTES = 150_000;

    @Autowired
    private Imports imports;

    private int taps;
    private int fields;

    @Test
    void theCompanySaysYesOnItsPhone() throws SQLException {
        SmallTown.moveIn(imports, house, "%s;;PUNCTUAL;3;skal;nej\n".formatted(SmallTown.CAFE));
        SmallTown.amalWasAtTheShop(imports, house);
        TestHouse.execute(
                "update companies.workplace set supported_fte = null;"
                        + " update companies.company set contact_name = 'Ærø O''Brien', contact_email = 'aeroe@cafeen.example'"
                        + " where name = 'Caféen'; update identity.account set phone = '33 00 00 01' where role = 'CONSULTANT'");
        signIn("consultant");
        theAgreementIsWritten();
        amalSaysWhatMayBeShown();
        String proposal = theLinkIsSent();
        String link = found("/l/[A-Za-z0-9_-]{20,}");
        theCompanyAnswersOnItsPhone();
        theWorkerSeesIt(proposal);
        everybodySigns(proposal);
        theCompanySaysHowItGoes(link);
        theCompanySignsAChange();
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
        page.locator("#particulars summary").click();
        page.locator("#comes-MONDAY").fill("08:00");
        page.locator("#goes-MONDAY").fill("15:00");
        page.locator("#accommodations").fill("Vis hellere end at forklare");
        page.locator("#ladder summary").click();
        page.locator("#stepFrom-1").fill("2027-01-04");
        page.locator("#stepHours-1").fill("9");
        page.locator("#stepFrom-2").fill("2027-02-01");
        page.locator("#stepHours-2").fill("10");
        page.locator("#stepWage-2").fill("2,5");
        click("Gem aftalen");
        sees("Aftalen er gemt.");
    }

    private void amalSaysWhatMayBeShown() throws SQLException {
        follow("Send link til virksomheden");
        sees("Personen har ikke sagt ja til at blive vist");
        looksRight("links-hindered");
        String person = TestHouse.rows("select person_id from people.person where first_name = 'Amal'")
                .getFirst();
        TestHouse.execute(
                "insert into privacy.consent (consent_id, organisation_id, person_id, purpose, given_on, source)"
                        + " select gen_random_uuid(), organisation_id, person_id, 'PROFILE', date '2026-11-23', 'in person'"
                        + " from people.person where first_name = 'Amal'");
        String links = page.url().substring(page.url().indexOf("/proposals/"));
        go("/people/" + person + "/sharing");
        page.locator("input[name^=item-]").first().check();
        page.locator("#words").fill("Jeg kan godt lide at bage");
        page.locator("[name=receiver]").selectOption("WORKPLACES");
        page.locator("[name=purpose]").selectOption("FIND_WORK");
        page.locator("[name=how]").selectOption("IN_PERSON");
        page.locator("form:has(#words) button.btn:not(.ghost)").last().click();
        go(links);
    }

    private String theLinkIsSent() {
        looksRight("links-empty");
        assertThat(page.getByLabel("Hvem er linket til?").inputValue()).isEqualTo("Ærø O'Brien");
        page.locator("#address").fill("aeroe");
        click("Se, hvad modtageren ser");
        sees("Skriv en e-mailadresse");
        looksRight("links-wrong");
        page.locator("#address").fill("aeroe@cafeen.example");
        click("Se, hvad modtageren ser");
        sees("Send til Ærø O'Brien, aeroe@cafeen.example?");
        sees("Jeg kan godt lide at bage");
        looksRight("link-preview");
        click("Send linket");
        sees("Linket er sendt.");
        sees("ikke åbnet");
        looksRight("links-sent");
        return page.url().replaceFirst(".*(/proposals/[^/]+)/.*", "$1");
    }

    /** Without script, and on a small phone. */
    private void theCompanyAnswersOnItsPhone() throws SQLException {
        newReader(false);
        List<Request> fetched = new ArrayList<>();
        page.onRequestFinished(fetched::add);
        page.setViewportSize(320, 640);
        go(found("/l/[A-Za-z0-9_-]{20,}"));
        taps++;
        looksRight("link-closed");
        page.setViewportSize(320, 640);
        tap("Åbn");
        type("#code", "000000");
        tap("Videre");
        sees("Koden passer ikke");
        looksRight("link-code-wrong");
        taps -= 2;
        fields--;
        type("#code", found("\\b[0-9]{6}\\b"));
        tap("Videre");
        sees("Det har vi set Amal gøre");
        sees("Vis hellere end at forklare");
        looksRight("company-course");
        assertThat(page.locator("form[action$='/yes'] input:not([type=hidden])").count())
                .isLessThanOrEqualTo(MOST_FIELDS);
        type("#supportedFte", "nul");
        tap("Ja, Amal er velkommen");
        sees("Se det, der er markeret");
        assertThat(page.locator("#supportedFte").inputValue()).isEqualTo("nul");
        taps -= 2;
        fields--;
        looksRight("company-course-wrong");
        type("#supportedFte", "0");
        tap("Ja, Amal er velkommen");
        sees("I har sagt ja.");
        looksRight("company-course-yes");
        assertThat(taps).as("taps").isLessThanOrEqualTo(MOST_TAPS);
        assertThat(fields).as("fields").isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(List.copyOf(fetched).stream()
                        .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                        .sum())
                .as("bytes of all that was looked at")
                .isLessThan(MOST_BYTES);
        withScriptAxeFindsNothing();
    }

    /** The same page as axe reads it, which is itself a script. */
    private void withScriptAxeFindsNothing() {
        String address = page.url();
        var cookies = page.context().cookies();
        newReader(true);
        page.context()
                .addCookies(cookies.stream()
                        .map(each -> new com.microsoft.playwright.options.Cookie(each.name, each.value)
                                .setDomain(each.domain)
                                .setPath(each.path))
                        .toList());
        page.navigate(address);
        for (String language : List.of("da", "en")) {
            page.navigate(address.replaceFirst("[?].*", "") + "?lang=" + language);
            looksRight("company-course-yes-" + language);
        }
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isEqualTo(false);
        page.navigate(address.replaceFirst("[?].*", "") + "?lang=da");
    }

    /** On its phone, with the link of before; the wrong turn is a pause that is over. */
    private void theCompanySaysHowItGoes(String link) throws SQLException {
        TestHouse.execute("update placements.course set starts_on = date '2026-11-16', grant_state = 'GRANTED'"
                + " where proposal_id is not null; update matching.agreement set starts_on = date '2026-11-16';"
                + " update links.link set receiver = 'Ærø O''Brien'");
        newReader(true);
        page.setViewportSize(360, 740);
        go(link);
        click("Åbn");
        type("#code", found("\\b[0-9]{6}\\b"));
        click("Videre");
        sees("Hvordan går det?");
        page.getByText("Jeres ønsker til os").click();
        page.locator("#pausedUntil").fill("2026-11-01");
        click("Gem ønskerne");
        sees("Skriv en dag fra i dag og frem.");
        looksRight("company-wishes-wrong");
        page.locator("#pausedUntil").fill("");
        page.locator("#most").fill("1");
        click("Gem ønskerne");
        sees("Jeres ønsker er gemt.");
        click("Vi er bekymrede");
        sees("Tak, fordi I siger det.");
        looksRight("company-course-running");
        theCompanyFindsWhatElseItHas();
        newReader(true);
        signIn("consultant");
        sees("er bekymret");
        looksRight("today-worried");
    }

    /** The wrong turn is a link that is taken back while the page is open. */
    private void theCompanyFindsWhatElseItHas() throws SQLException {
        follow("Alt, vi har sendt dig");
        sees("Der er ikke andet.");
        looksRight("company-overview-empty");
        TestHouse.execute(
                "insert into links.link (link_id, organisation_id, purpose, proposal_id, receiver, channel, address, language, secret_hash,"
                        + " made_by_id, made_at, expires_on) select gen_random_uuid(), organisation_id, purpose, proposal_id, receiver, channel,"
                        + " address, language, sha256(secret_hash), made_by_id, made_at, expires_on from links.link"
                        + " where purpose = 'COMPANY_COURSE'");
        page.reload();
        sees("Aftalen er på plads.");
        looksRight("company-overview");
        TestHouse.execute("update links.link set shut_at = now(), shut_by_id = made_by_id"
                + " where link_id = (select link_id from links.link order by xmin::text::bigint desc limit 1)");
        click("Åbn");
        sees("Det link kan ikke åbnes mere.");
        looksRight("company-overview-gone");
        TestHouse.execute("update links.link set shut_at = null, shut_by_id = null");
        page.reload();
        sees("Aftalen er på plads.");
        click("Åbn");
        sees("Hvordan går det?");
    }

    /** The wrong turns are a name that is forgotten, and words about an illness. */
    private void theCompanySignsAChange() throws SQLException {
        go("/courses/"
                + TestHouse.rows("select course_id from placements.course where proposal_id is not null")
                        .getFirst() + "/agreement");
        page.getByLabel("Hvad skal ændres?").selectOption("SHORTENING");
        page.locator("#changeEndsOn").fill("2027-02-05");
        page.getByLabel("Hvorfor?").fill("Caféen lukker køkkenet i februar");
        click("Skriv ændringen, og spørg");
        sees("Ændringen er skrevet.");
        follow("Send virksomheden et link, så de kan skrive under");
        page.getByLabel("Hvad er linket til?").selectOption("COMPANY_COURSE");
        page.locator("#receiver").fill("Ærø O'Brien");
        page.locator("#address").fill("aeroe@cafeen.example");
        click("Se, hvad modtageren ser");
        sees("Vi spørger jer om en ændring");
        looksRight("link-preview-change");
        click("Send linket");
        sees("Linket er sendt.");
        newReader(true);
        page.setViewportSize(360, 740);
        go(found("/l/[A-Za-z0-9_-]{20,}"));
        click("Åbn");
        type("#code", found("\\b[0-9]{6}\\b"));
        click("Videre");
        sees("Forløbet slutter før: sidste dag bliver 5. februar 2027.");
        looksRight("company-change");
        page.getByText("Nej, det passer os ikke").click();
        page.locator("#change-about").fill("Hun er syg");
        click("Send vores nej");
        sees("Se det, der er markeret");
        looksRight("company-change-wrong");
        page.locator("#signer").fill(" ");
        click("Ja, vi er med");
        sees("Skriv dit navn");
        page.locator("#signer").fill("Ærø O'Brien");
        click("Ja, vi er med");
        sees("I har sagt ja til ændringen.");
        looksRight("company-change-yes");
    }

    private void tap(String button) {
        taps++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** One tap into the field. */
    private void type(String field, String text) {
        taps++;
        fields++;
        page.locator(field).fill(text);
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

    private void theWorkerSeesIt(String proposal) {
        newReader(true);
        signIn("consultant");
        go(proposal + "/links");
        sees("sagde ja");
        looksRight("links-answered");
        go(proposal);
        assertThat(page.locator("#signer-COMPANY .says").innerText()).contains("Ærø O'Brien", "selv, med link");
        assertThat(page.locator("#signer-COMPANY").getByText("Fortryd").count())
                .as("what the company said is not the worker's to undo")
                .isZero();
    }

    /** On a phone without script; the wrong turn is to disagree without a reason. */
    private void theRepresentativeMakesTheStatement(String proposal) throws SQLException {
        TestHouse.execute(
                "insert into companies.contact_person (contact_person_id, organisation_id, company_id, name, contact_role, email)"
                        + " select gen_random_uuid(), w.organisation_id, w.company_id, 'Zoë Nguyễn', 'REPRESENTATIVE', 'zoe@cafeen.example'"
                        + " from companies.workplace w join matching.proposal p using (organisation_id, workplace_id)");
        go(proposal + "/links");
        follow("Zoë Nguyễn");
        looksRight("links-to-known");
        click("Se, hvad modtageren ser");
        sees("Forholdstallet holder");
        looksRight("ratio-preview");
        click("Send linket");
        newReader(false);
        page.setViewportSize(360, 740);
        go(found("/l/[A-Za-z0-9_-]{20,}"));
        click("Åbn");
        page.locator("#code").fill(found("\\b[0-9]{6}\\b"));
        click("Videre");
        looksRight("ratio");
        click("Send, at jeg er uenig");
        sees("Skriv, hvorfor du er uenig.");
        looksRight("ratio-wrong");
        click("Forholdstallet holder");
        sees("Din udtalelse er gemt.");
        looksRight("ratio-made");
        newReader(true);
        signIn("consultant");
        go(proposal);
    }

    private void everybodySigns(String proposal) throws SQLException {
        click("Ja Konsulenten");
        page.getByLabel("Hvordan blev det sagt, Personen selv?").selectOption("IN_PERSON");
        click("Ja Personen selv");
        theRepresentativeMakesTheStatement(proposal);
        othersSign("Kommunen");
        newReader(false);
        signIn("social-worker");
        go(proposal);
        click("Ja Socialrådgiveren");
        sees("Alle har skrevet under. Forløbet er lagt ind.");
        newReader(true);
        signIn("consultant");
        go(proposal);
        follow("Se forløbet og pakken til kommunen");
        assertThat(page.request().get(page.url() + "/documents/pack.pdf").status())
                .isEqualTo(200);
    }
}
