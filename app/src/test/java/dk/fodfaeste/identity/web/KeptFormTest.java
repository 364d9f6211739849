package dk.fodfaeste.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.companies.Contact;
import dk.fodfaeste.companies.Contacts;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.platform.database.HouseKeys;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A consultant writes about a talk with a company, and the session is over when the form is sent. */
class KeptFormTest extends HouseTest {

    private static final String TEXT = "Ringede om støvler & <handsker>";
    private static final String CONSULTANT = "consultant@huset.example";
    private static final String SOCIAL_WORKER = "social-worker@huset.example";

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private HouseKeys keys;

    private final Map<String, Cookie> cookies = new HashMap<>();
    private String company = "";
    private String page = "";

    @BeforeEach
    void aPageIsOpen() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n")));
        company = "/companies/"
                + as(
                        house.actor(Role.CONSULTANT),
                        () -> companies.companies().getFirst().id());
        signIn(look("/sign-in"), CONSULTANT, Accounts.PASSWORD);
        page = look(company);
    }

    @Test
    void whatWasTypedIsSealedInTheSignInAndGoesOnAfterwards() throws Exception {
        theSessionEnds();
        MockHttpServletResponse asked = send(page);
        assertThat(asked.getStatus()).isEqualTo(401);
        assertThat(asked.getContentAsString())
                .contains("Log ind", "fortsætter du")
                .doesNotContain("støvler");
        assertThat(told()).isEmpty();

        MockHttpServletResponse in = signIn(asked.getContentAsString(), CONSULTANT, Accounts.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/continue");
        String again = look("/continue");
        assertThat(again).contains("Ringede om støvler &amp; &lt;handsker&gt;", "action=\"" + company + "/contacts\"");
        assertThat(told()).as("nothing is done before somebody says so").isEmpty();

        assertThat(send(again).getStatus()).isEqualTo(302);
        assertThat(told()).containsExactly(TEXT);
    }

    @Test
    void aWrongPasswordLosesNothing() throws Exception {
        theSessionEnds();
        MockHttpServletResponse wrong = signIn(send(page).getContentAsString(), CONSULTANT, "forkert adgangskode");
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getContentAsString()).contains("passer ikke sammen");
        assertThat(signIn(wrong.getContentAsString(), CONSULTANT, Accounts.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/continue");
    }

    @Test
    void whoeverElseSignsInSeesNothingOfIt() throws Exception {
        theSessionEnds();
        MockHttpServletResponse in = signIn(send(page).getContentAsString(), SOCIAL_WORKER, Accounts.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/today");
        assertThat(perform(get("/continue")).getRedirectedUrl()).isEqualTo("/today");
        assertThat(everythingInTheSessions()).doesNotContain("støvler", "kept");
    }

    @Test
    void theSessionHoldsTheSealAlone() throws Exception {
        theSessionEnds();
        signIn(send(page).getContentAsString(), CONSULTANT, Accounts.PASSWORD);
        assertThat(everythingInTheSessions()).contains("kept").doesNotContain("støvler", "Ringede");
    }

    @Test
    void anOldSecretLeadsToTheSameFormWithAFreshOne() throws Exception {
        MockHttpServletResponse answer =
                send(page.replaceAll("name=\"_csrf\" value=\"[^\"]+", "name=\"_csrf\" value=\"old"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/continue");
        assertThat(send(look("/continue")).getStatus()).isEqualTo(302);
        assertThat(told()).containsExactly(TEXT);
    }

    @Test
    void aPageOfSomebodyElseThatIsStillOpenIsRefusedAndNotRepeated() throws Exception {
        theSessionEnds();
        signIn(look("/sign-in"), SOCIAL_WORKER, Accounts.PASSWORD);
        MockHttpServletResponse answer = send(page);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).doesNotContain("støvler");
        assertThat(perform(get("/continue")).getRedirectedUrl()).isEqualTo("/today");
    }

    @Test
    void anAuthorThatSomebodyMadeUpIsNone() throws Exception {
        theSessionEnds();
        MockHttpServletResponse answer =
                send(page.replaceAll("(name=\"_by\" value=\"[^.]+)[^\"]+", "$1." + "0".repeat(64)));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("Log ind").doesNotContain("name=\"kept\"");
    }

    @Test
    void ofWhoeverWasNeverHereNothingIsRead() throws Exception {
        cookies.clear();
        assertThat(send(page).getRedirectedUrl()).isEqualTo("/sign-in");
        cookies.put(
                "was-here",
                new Cookie("was-here", house.account(Role.CONSULTANT).accountId() + "." + "0".repeat(64)));
        assertThat(send(page).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void htmxIsToldToShowTheSignInInPlaceOfThePage() throws Exception {
        theSessionEnds();
        MockHttpServletResponse asked = perform(form(page).header("HX-Request", "true"));
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getHeader("HX-Retarget")).isEqualTo("#content");
        assertThat(asked.getContentAsString()).contains("name=\"kept\"").doesNotContain("støvler");
        assertThat(signIn(asked.getContentAsString(), CONSULTANT, Accounts.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/continue");
    }

    @Test
    void htmxThatOnlyAsksIsLedToTheSignIn() throws Exception {
        theSessionEnds();
        assertThat(perform(get("/plan").header("HX-Request", "true")).getHeader("HX-Redirect"))
                .isEqualTo("/sign-in");
    }

    @Test
    void afterHalfAnHourNobodyOpensIt() throws Exception {
        Clock now = Clock.systemUTC();
        UUID author = UUID.randomUUID();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/companies");
        request.setServletPath("/companies");
        request.setParameter("about", TEXT);
        request.setParameter("password", "en hemmelig adgangskode");
        String sealed = new KeptForms(keys, now).seal(request, author).orElseThrow();

        KeptForm kept = new KeptForms(keys, Clock.offset(now, Duration.ofMinutes(29)))
                .open(sealed, author)
                .orElseThrow();
        assertThat(kept.fields()).containsOnlyKeys("about");
        assertThat(kept.text()).isEqualTo(TEXT);
        assertThat(new KeptForms(keys, Clock.offset(now, Duration.ofMinutes(31))).open(sealed, author))
                .isEmpty();
        assertThat(new KeptForms(keys, now).open(sealed, UUID.randomUUID())).isEmpty();
        assertThat(new KeptForms(keys, now).open((sealed.startsWith("A") ? "B" : "A") + sealed.substring(1), author))
                .isEmpty();
        assertThat(new KeptForms(keys, now).open("no seal", author)).isEmpty();
    }

    private MockHttpServletResponse send(String from) throws Exception {
        return perform(form(from));
    }

    /** With a body, as browsers send it: its length stands in the first lines. */
    private MockHttpServletRequestBuilder form(String from) {
        return post(company + "/contacts")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("_csrf=" + escaped(value("_csrf", from)) + "&_by=" + escaped(value("_by", from))
                        + "&contactedOn=2026-11-20&about=" + escaped(TEXT));
    }

    private MockHttpServletResponse signIn(String page, String email, String password) throws Exception {
        return perform(post("/sign-in")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("_csrf=" + escaped(value("_csrf", page)) + "&kept=" + value("kept", page) + "&email="
                        + escaped(email) + "&password=" + escaped(password)));
    }

    private String look(String address) throws Exception {
        return perform(get(address)).getContentAsString();
    }

    /** As a browser that keeps its cookies. */
    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        for (Cookie cookie : answer.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }

    /** Of the hidden field of the page; empty where it has none. */
    private static String value(String field, String page) {
        Matcher matcher =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void theSessionEnds() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("delete from platform.spring_session"))
                    .isPositive();
        }
    }

    private static String everythingInTheSessions() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select attribute_name, encode(attribute_bytes, 'escape') from platform.spring_session_attributes")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append(rows.getString(2)).append('\n');
            }
        }
        return all.toString();
    }

    private List<String> told() {
        return as(house.actor(Role.CONSULTANT), () -> contacts.of(UUID.fromString(company.substring(11)), 100))
                .had()
                .stream()
                .map(Contact::about)
                .toList();
    }
}
