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
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    @Autowired
    private Imports imports;

    @Autowired
    private Companies companies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private HouseKeys keys;

    private String company = "";
    private Open page = new Open(new Cookie("SESSION", ""), "", "", "");

    @BeforeEach
    void aPageIsOpen() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n")));
        UUID id = as(house.actor(Role.CONSULTANT), () -> companies.companies().getFirst().id());
        company = "/companies/" + id;
        page = open(web.perform(get(company).cookie(signedIn(CONSULTANT))).andReturn().getResponse());
    }

    @Test
    void whatWasTypedIsSealedInTheSignInAndGoesOnAfterwards() throws Exception {
        theSessionEnds();
        MockHttpServletResponse asked = send(page);
        assertThat(asked.getStatus()).isEqualTo(401);
        assertThat(asked.getContentAsString()).contains("Log ind", "fortsætter du").doesNotContain("støvler");
        assertThat(told()).isEmpty();

        Open signIn = open(asked);
        MockHttpServletResponse in = signIn(signIn, CONSULTANT, Accounts.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/continue");
        Open again = open(web.perform(get("/continue").cookie(session(in))).andReturn().getResponse());
        assertThat(again.text()).contains("Ringede om støvler &amp; &lt;handsker&gt;", "action=\"" + company + "/contacts\"");
        assertThat(told()).as("nothing is done before somebody says so").isEmpty();

        assertThat(send(again).getStatus()).isEqualTo(302);
        assertThat(told()).containsExactly(TEXT);
    }

    @Test
    void aWrongPasswordLosesNothing() throws Exception {
        theSessionEnds();
        Open signIn = open(send(page));
        MockHttpServletResponse wrong = signIn(signIn, CONSULTANT, "forkert adgangskode");
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getContentAsString()).contains("passer ikke sammen");
        assertThat(signIn(open(wrong), CONSULTANT, Accounts.PASSWORD).getRedirectedUrl()).isEqualTo("/continue");
    }

    @Test
    void whoeverElseSignsInSeesNothingOfIt() throws Exception {
        theSessionEnds();
        MockHttpServletResponse in = signIn(open(send(page)), "social-worker@huset.example", Accounts.PASSWORD);
        assertThat(in.getRedirectedUrl()).isEqualTo("/today");
        MockHttpServletResponse kept = web.perform(get("/continue").cookie(session(in))).andReturn().getResponse();
        assertThat(kept.getRedirectedUrl()).isEqualTo("/today");
        assertThat(everythingInTheSessions()).doesNotContain("støvler");
    }

    @Test
    void theSessionHoldsTheSealAlone() throws Exception {
        theSessionEnds();
        signIn(open(send(page)), CONSULTANT, Accounts.PASSWORD);
        assertThat(everythingInTheSessions()).contains("kept").doesNotContain("støvler");
    }

    @Test
    void anOldSecretLeadsToTheSameFormWithAFreshOne() throws Exception {
        Open old = new Open(page.session(), "an-old-secret", page.author(), page.text());
        MockHttpServletResponse answer = send(old);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/continue");
        Open again = open(web.perform(get("/continue").cookie(page.session())).andReturn().getResponse());
        assertThat(send(again).getStatus()).isEqualTo(302);
        assertThat(told()).containsExactly(TEXT);
    }

    @Test
    void aPageOfSomebodyElseThatIsStillOpenIsRefusedAndNotRepeated() throws Exception {
        Cookie other = signedIn("social-worker@huset.example");
        MockHttpServletResponse answer = send(new Open(other, page.secret(), page.author(), page.text()));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).doesNotContain("støvler");
        assertThat(web.perform(get("/continue").cookie(other)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/today");
    }

    @Test
    void anAuthorThatSomebodyMadeUpIsNone() throws Exception {
        theSessionEnds();
        String madeUp = house.account(Role.CONSULTANT).accountId() + "." + "0".repeat(64);
        MockHttpServletResponse answer = send(new Open(page.session(), page.secret(), madeUp, page.text()));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).doesNotContain("name=\"kept\"");
    }

    @Test
    void htmxIsToldToShowTheSignInInPlaceOfThePage() throws Exception {
        theSessionEnds();
        MockHttpServletResponse asked = web.perform(request(page).header("HX-Request", "true")).andReturn().getResponse();
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getHeader("HX-Retarget")).isEqualTo("#content");
        assertThat(asked.getContentAsString()).contains("name=\"kept\"").doesNotContain("støvler");
        assertThat(signIn(open(asked), CONSULTANT, Accounts.PASSWORD).getRedirectedUrl()).isEqualTo("/continue");
    }

    @Test
    void htmxThatOnlyAsksIsLedToTheSignInAndAPieceOfAPageIsNotGoneBackTo() throws Exception {
        MockHttpServletResponse asked =
                web.perform(get("/plan").header("HX-Request", "true")).andReturn().getResponse();
        assertThat(asked.getHeader("HX-Redirect")).isEqualTo("/sign-in");
        assertThat(asked.getCookie("SESSION")).isNull();
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

        KeptForm kept = new KeptForms(keys, Clock.offset(now, Duration.ofMinutes(29))).open(sealed, author).orElseThrow();
        assertThat(kept.fields()).containsOnlyKeys("about");
        assertThat(kept.text()).isEqualTo(TEXT);
        assertThat(new KeptForms(keys, Clock.offset(now, Duration.ofMinutes(31))).open(sealed, author)).isEmpty();
        assertThat(new KeptForms(keys, now).open(sealed, UUID.randomUUID())).isEmpty();
        assertThat(new KeptForms(keys, now).open(sealed.replace(sealed.charAt(40), '_'), author)).isEmpty();
        assertThat(new KeptForms(keys, now).open("no seal", author)).isEmpty();
    }

    private MockHttpServletResponse send(Open from) throws Exception {
        return web.perform(request(from)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder request(Open from) {
        return post(company + "/contacts")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(from.session())
                .param("_csrf", from.secret())
                .param("_by", from.author())
                .param("contactedOn", "2026-11-20")
                .param("about", TEXT);
    }

    private MockHttpServletResponse signIn(Open page, String email, String password) throws Exception {
        return web.perform(post("/sign-in")
                        .cookie(page.session())
                        .param("_csrf", page.secret())
                        .param("kept", found("name=\"kept\" value=\"([^\"]+)\"", page.text()))
                        .param("email", email)
                        .param("password", password))
                .andReturn()
                .getResponse();
    }

    private Cookie signedIn(String email) throws Exception {
        Open signIn = open(web.perform(get("/sign-in")).andReturn().getResponse());
        return session(web.perform(post("/sign-in")
                        .cookie(signIn.session())
                        .param("_csrf", signIn.secret())
                        .param("email", email)
                        .param("password", Accounts.PASSWORD))
                .andReturn()
                .getResponse());
    }

    private Open open(MockHttpServletResponse shown) throws Exception {
        String text = shown.getContentAsString();
        Cookie session = shown.getCookie("SESSION");
        return new Open(
                session == null ? new Cookie("SESSION", shownIn(shown)) : session,
                found("name=\"_csrf\" value=\"([^\"]+)\"", text),
                found("name=\"_by\" value=\"([^\"]+)\"", text),
                text);
    }

    /** A page that was shown in a session that went on: the newest there is. */
    private static String shownIn(MockHttpServletResponse shown) throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select encode(convert_to(trim(session_id), 'UTF8'), 'base64') from platform.spring_session"
                                + " order by last_access_time desc, creation_time desc limit 1")) {
            assertThat(shown.getStatus()).isPositive();
            rows.next();
            return rows.getString(1);
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("SESSION"));
    }

    private static void theSessionEnds() throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("delete from platform.spring_session")).isPositive();
        }
    }

    private static String everythingInTheSessions() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select attribute_name, encode(attribute_bytes, 'escape') from platform.spring_session_attributes")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append(rows.getString(2)).append('\n');
            }
        }
        return all.toString();
    }

    private List<String> told() {
        return as(house.actor(Role.CONSULTANT), () -> contacts.of(UUID.fromString(company.substring(11)), 100)).stream()
                .map(Contact::about)
                .toList();
    }

    private record Open(Cookie session, String secret, String author, String text) {}
}
