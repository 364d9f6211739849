package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The consultant of Huset i Gaden works in Huset ved Havnen too, with the same address. */
class SeveralOrganisationsTest extends HouseTest {

    private static final String EMAIL = "consultant@huset.example";
    private static final String OTHER_PASSWORD = "en anden adgangskode";

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AccountBook accounts;

    @BeforeEach
    void oneAddressInTwoOrganisations() throws Exception {
        owner("update identity.account set email = '" + EMAIL + "' where account_id = '" + there() + "'");
    }

    @Test
    void eachPasswordOpensItsOwnOrganisation() throws Exception {
        anotherPasswordThere();

        assertThat(today(send(signingIn(Accounts.PASSWORD))))
                .contains("Huset i Gaden")
                .doesNotContain("Havnen");
        assertThat(today(send(signingIn(OTHER_PASSWORD))))
                .contains("Huset ved Havnen")
                .doesNotContain("i Gaden");
    }

    @Test
    void whosePasswordFitsBothChoosesAndIsInOneOfThemAlone() throws Exception {
        MockHttpServletResponse asked = send(signingIn(Accounts.PASSWORD));

        assertThat(asked.getRedirectedUrl()).isEqualTo("/sign-in/choose");
        assertThat(page("/today", session(asked)).getRedirectedUrl())
                .as("nobody is signed in before they chose")
                .isEqualTo("/sign-in");
        assertThat(page("/sign-in/choose", session(asked)).getContentAsString())
                .contains("Huset i Gaden", "Huset ved Havnen");
        MockHttpServletResponse chosen = choose(there(), session(asked));
        assertThat(chosen.getRedirectedUrl()).isEqualTo("/today");
        assertThat(today(chosen)).contains("Huset ved Havnen").doesNotContain("Huset i Gaden");
        assertThat(session(chosen).getValue())
                .as("a session that somebody else knew is worth nothing")
                .isNotEqualTo(session(asked).getValue());
        assertThat(page("/today", session(asked)).getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(page("/sign-in/choose", session(chosen)).getRedirectedUrl())
                .as("to change over is to sign in anew")
                .isEqualTo("/sign-in");
    }

    @Test
    void aSessionThatSomebodyPreparedIsNotTheOneThatIsAskedWhere() throws Exception {
        Cookie prepared = session(send(signingIn(Accounts.PASSWORD)));

        MockHttpServletResponse asked = web.perform(signingIn(Accounts.PASSWORD).cookie(prepared))
                .andReturn()
                .getResponse();

        assertThat(session(asked).getValue()).isNotEqualTo(prepared.getValue());
        assertThat(page("/sign-in/choose", prepared).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void aStrangerIsToldTheSameWhetherTheAddressIsInTwoInOneOrInNone() throws Exception {
        for (String email : new String[] {EMAIL, "social-worker@huset.example", "nobody@huset.example"}) {
            MockHttpServletResponse answer = web.perform(post("/sign-in")
                            .param("email", email)
                            .param("password", "forkert adgangskode")
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?wrong");
            assertThat(answer.getContentAsString()).isEmpty();
        }
        assertThat(web.perform(get("/sign-in/choose")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in");
    }

    @Test
    void onlyWhatWasOfferedCanBeChosen() throws Exception {
        Cookie asked = session(send(signingIn(Accounts.PASSWORD)));

        MockHttpServletResponse answer =
                choose(house.account(Role.EMPLOYMENT_MANAGER).accountId(), asked);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?again");
        assertThat(page("/today", asked).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void anAccountThatIsClosedOrHasANewPasswordIsNoChoiceAnyMore() throws Exception {
        Cookie asked = session(send(signingIn(Accounts.PASSWORD)));
        anotherPasswordThere();
        assertThat(choose(there(), asked).getRedirectedUrl()).isEqualTo("/sign-in?again");

        owner("update identity.account set active = false where account_id = '" + here() + "'");
        assertThat(choose(here(), asked).getRedirectedUrl()).isEqualTo("/sign-in?again");
    }

    @Test
    void fiveWrongPasswordsLockTheAddressInBoth() throws Exception {
        anotherPasswordThere();
        wrong(5);

        assertThat(send(signingIn(Accounts.PASSWORD)).getRedirectedUrl()).isEqualTo("/sign-in?locked");
        assertThat(send(signingIn(OTHER_PASSWORD)).getRedirectedUrl()).isEqualTo("/sign-in?locked");
    }

    @Test
    void whoKeepsTheAccountsThereCannotLiftTheLockHere() throws Exception {
        wrong(5);

        MockHttpServletResponse answer = web.perform(post("/administration/accounts/" + there())
                        .with(otherHouse.signedIn(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("name", "Consultant")
                        .param("email", EMAIL)
                        .param("role", "CONSULTANT")
                        .param("active", "true")
                        .param("password", OTHER_PASSWORD))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(send(signingIn(OTHER_PASSWORD)).getRedirectedUrl()).isEqualTo("/today");
        assertThat(send(signingIn(Accounts.PASSWORD)).getRedirectedUrl())
                .as("the right one, and still not tried")
                .isEqualTo("/sign-in?wrong");
        as(otherHouse.actor(Role.ADMINISTRATOR), () -> signIn.forgetGuesses(here()));
        assertThat(send(signingIn(Accounts.PASSWORD)).getRedirectedUrl())
                .as("the database refuses it too")
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void aRightPasswordThereDoesNotMakeRoomForMoreWrongOnesHere() throws Exception {
        anotherPasswordThere();
        wrong(4);
        assertThat(send(signingIn(OTHER_PASSWORD)).getRedirectedUrl()).isEqualTo("/today");
        wrong(1);

        assertThat(send(signingIn(Accounts.PASSWORD)).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(send(signingIn(OTHER_PASSWORD)).getRedirectedUrl()).isEqualTo("/today");
    }

    @Test
    void whoIsClosedOutThereGoesOnHere() throws Exception {
        Cookie here = session(choose(here(), session(send(signingIn(Accounts.PASSWORD)))));
        Cookie there = session(choose(there(), session(send(signingIn(Accounts.PASSWORD)))));

        web.perform(post("/administration/accounts/" + there())
                .with(otherHouse.signedIn(Role.ADMINISTRATOR))
                .with(csrf())
                .param("version", seenThere())
                .param("name", "Consultant")
                .param("email", EMAIL)
                .param("version", "2")
                .param("role", "CONSULTANT"));

        assertThat(page("/today", there).getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(page("/today", here).getStatus()).isEqualTo(200);
        assertThat(send(signingIn(Accounts.PASSWORD)).getRedirectedUrl())
                .as("only one is left")
                .isEqualTo("/today");
    }

    private String seenThere() {
        return Integer.toString(as(otherHouse.actor(Role.ADMINISTRATOR), () -> accounts.account(there()))
                .version());
    }

    @Test
    void anAddressThatIsTakenElsewhereIsFreeHereAndNobodyIsToldOfIt() throws Exception {
        MockHttpServletResponse answer = web.perform(post("/administration/accounts/new")
                        .with(house.signedIn(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("name", "Bo")
                        .param("email", "social-worker@havnen.example")
                        .param("role", "CONSULTANT")
                        .param("active", "true")
                        .param("password", OTHER_PASSWORD))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/administration/accounts");
    }

    private UUID here() {
        return house.account(Role.CONSULTANT).accountId();
    }

    private UUID there() {
        return otherHouse.account(Role.CONSULTANT).accountId();
    }

    private void anotherPasswordThere() throws Exception {
        owner("update identity.credential set changed_at = now() + interval '1 second', password_hash = '"
                + passwords.encode(OTHER_PASSWORD) + "' where account_id = '" + there() + "'");
    }

    private void wrong(int times) throws Exception {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(send(signingIn("forkert adgangskode")).getRedirectedUrl())
                    .isEqualTo("/sign-in?wrong");
        }
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder signingIn(String password) {
        return post("/sign-in")
                .param("email", EMAIL)
                .param("password", password)
                .with(csrf());
    }

    private MockHttpServletResponse send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse choose(UUID account, Cookie session) throws Exception {
        return send(post("/sign-in/choose")
                .cookie(session)
                .param("account", account.toString())
                .with(csrf()));
    }

    private MockHttpServletResponse page(String address, Cookie session) throws Exception {
        return web.perform(get(address).cookie(session)).andReturn().getResponse();
    }

    private String today(MockHttpServletResponse signedIn) throws Exception {
        return page("/today", session(signedIn)).getContentAsString();
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(
                Optional.ofNullable(response.getCookie("SESSION")).orElse(null));
    }

    private static void owner(String sql) throws Exception {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
