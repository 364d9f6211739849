package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Everybody keeps their own password, and a session does not last for ever. */
class OwnPasswordTest extends HouseTest {

    private static final String EMAIL = "consultant@huset.example";
    private static final String FRESH = "blå elefant danser tango";

    @ParameterizedTest
    @EnumSource
    void everybodyChangesTheirOwn(Role role) throws Exception {
        String email = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@huset.example";
        Cookie session = session(signIn(email, Accounts.PASSWORD));

        assertThat(change(session, Accounts.PASSWORD, FRESH).getRedirectedUrl()).isEqualTo("/today");

        assertThat(signIn(email, Accounts.PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
        assertThat(signIn(email, FRESH).getRedirectedUrl()).isEqualTo("/today");
    }

    @Test
    void theOtherSessionsEndAndThisOneGoesOnUnderAnotherName() throws Exception {
        Cookie other = session(signIn(EMAIL, Accounts.PASSWORD));
        Cookie own = session(signIn(EMAIL, Accounts.PASSWORD));

        MockHttpServletResponse answer = change(own, Accounts.PASSWORD, FRESH);

        assertThat(status(other)).isEqualTo(302);
        assertThat(status(own)).as("the old name").isEqualTo(302);
        assertThat(status(session(answer))).isEqualTo(200);
    }

    @Test
    void whoeverSitsDownAtAnOpenPageHasFiveGuesses() throws Exception {
        Cookie session = session(signIn(EMAIL, Accounts.PASSWORD));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(change(session, "forkert adgangskode", FRESH).getContentAsString())
                    .contains("id=\"current-wrong\"", "ikke din nuværende");
        }
        MockHttpServletResponse answer = change(session, Accounts.PASSWORD, FRESH);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("gættet forkert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kort", "password1234", "Consultant2026!", "Huset i Gaden 1"})
    void aWeakOneIsRefusedBesideItsFieldAndIsNotShown(String weak) throws Exception {
        Cookie session = session(signIn(EMAIL, Accounts.PASSWORD));
        MockHttpServletResponse answer = change(session, Accounts.PASSWORD, weak);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"fresh-wrong\"")
                .doesNotContain(weak + "\"")
                .doesNotContain(Accounts.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 115, 200})
    void anAddressThatCanBeCreatedCanBeUsed(int length) throws Exception {
        String email = "a".repeat(length - 14) + "@huset.example";
        web.perform(post("/administration/accounts/new")
                .with(house.signedIn(Role.ADMINISTRATOR))
                .with(csrf())
                .param("name", "Bo")
                .param("email", email)
                .param("role", "CONSULTANT")
                .param("active", "true")
                .param("password", FRESH));
        assertThat(status(session(signIn(email, FRESH)))).isEqualTo(200);
    }

    @Test
    void aHashThatWasMadeWithLessWorkIsMadeAnewWhenItsOwnerSignsIn() throws Exception {
        owner("update identity.credential set password_hash = '"
                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(FRESH) + "' where account_id = '"
                + house.account(Role.CONSULTANT).accountId() + "'");
        signIn(EMAIL, "forkert adgangskode");
        assertThat(hash()).contains("m=16384");

        assertThat(signIn(EMAIL, FRESH).getRedirectedUrl()).isEqualTo("/today");

        assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn(EMAIL, FRESH).getRedirectedUrl()).isEqualTo("/today");
    }

    @Test
    void aSessionEndsWhenNothingComesForTwoHours() throws Exception {
        Cookie session = session(signIn(EMAIL, Accounts.PASSWORD));
        owner("update platform.spring_session set last_access_time = last_access_time - 7100000,"
                + " expiry_time = expiry_time - 7100000");
        assertThat(status(session)).isEqualTo(200);
        owner("update platform.spring_session set last_access_time = last_access_time - 7300000,"
                + " expiry_time = expiry_time - 7300000");
        assertThat(status(session)).isEqualTo(302);
    }

    @Test
    void andTwelveHoursAfterSigningInHoweverBusy() throws Exception {
        Cookie session = session(signIn(EMAIL, Accounts.PASSWORD));
        owner("update platform.spring_session set creation_time = creation_time - 43100000");
        assertThat(status(session)).isEqualTo(200);
        owner("update platform.spring_session set creation_time = creation_time - 200000");
        assertThat(status(session)).isEqualTo(302);
    }

    private MockHttpServletResponse change(Cookie session, String current, String fresh) throws Exception {
        return web.perform(post("/my-password")
                        .cookie(session)
                        .with(csrf())
                        .param("current", current)
                        .param("fresh", fresh))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse signIn(String email, String password) throws Exception {
        return web.perform(signingIn(email, password)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder signingIn(String email, String password) {
        return post("/sign-in").with(csrf()).param("email", email).param("password", password);
    }

    private int status(Cookie session) throws Exception {
        return web.perform(get("/today").cookie(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("SESSION"));
    }

    private String hash() throws SQLException {
        try (var owner = TestHouse.owner();
                var query =
                        owner.prepareStatement("select password_hash from identity.credential where account_id = ?")) {
            query.setObject(1, house.account(Role.CONSULTANT).accountId());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
