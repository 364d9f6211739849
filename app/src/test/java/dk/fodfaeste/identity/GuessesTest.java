package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.fodfaeste.Accounts;
import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody guesses passwords: at one account, at many, from one network, from many, and all at once. */
@Import(PasswordCount.class)
class GuessesTest extends HouseTest {

    private static final String EMAIL = "consultant@huset.example";
    private static final String WRONG = "/sign-in?wrong";
    private static final String LOCKED = "/sign-in?locked";

    @Autowired
    private PasswordCount compared;

    @Test
    void theWaitGrowsWithEveryWrongPassword() throws Exception {
        List<Integer> waits = new ArrayList<>();
        for (int guess = 1; guess <= 11; guess++) {
            assertThat(guess(EMAIL, "10.1.0." + guess)).as("guess %s", guess).isEqualTo(WRONG);
            waits.add(secondsOfWaiting());
            if (guess >= 5) {
                assertThat(guess(EMAIL, "10.2.0." + guess))
                        .as("after guess %s", guess)
                        .isEqualTo(LOCKED);
            }
            theWaitIsOver();
        }
        assertThat(waits).containsExactly(0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900);
    }

    @Test
    void aDayWithoutGuessesBeginsAnew() throws Exception {
        guess(EMAIL, 7);
        owner(
                "update identity.guess set open_at = open_at - interval '25 hours', last_at = last_at - interval '25 hours'");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guess(EMAIL, "10.3.0." + guess)).isEqualTo(WRONG);
        }
        assertThat(guess(EMAIL, "10.3.0.9")).isEqualTo(LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u007f", "\t", " ", "\u00a0", "\u200b", "\u2028", "\ufeff"})
    void whatNobodySeesBehindTheAddressMakesNoOtherAddress(String unseen) throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            guess(EMAIL + unseen.repeat(guess), "10.1.0." + guess);
        }
        assertThat(guess(EMAIL + unseen, "10.1.0.9")).isEqualTo(LOCKED);
        assertThat(signIn(EMAIL.toUpperCase(java.util.Locale.ROOT), "10.1.0.10"))
                .isEqualTo(LOCKED);
    }

    @Test
    void anAddressThatNobodyHasIsClosedAsOneThatSomebodyHas() throws Exception {
        guess("nobody@huset.example", 5);
        assertThat(guess("nobody@huset.example", "10.1.0.9")).isEqualTo(LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.7.0.1", "2001:db8:7:1::%x"})
    void oneNetworkMayNotTryOneAccountAfterTheOther(String network) throws Exception {
        for (int guess = 0; guess < 50; guess++) {
            assertThat(guess("nobody" + guess + "@huset.example", network.formatted(guess)))
                    .isEqualTo(WRONG);
        }
        theWaitLasts();
        assertThat(signIn(EMAIL, network.formatted(99))).isEqualTo(LOCKED);
        assertThat(signIn(EMAIL, "10.7.0.2")).isEqualTo("/today");
    }

    @Test
    void norMayWhoeverHasAWholeRangeOfIpv6() throws Exception {
        for (int guess = 0; guess < 200; guess++) {
            guess("nobody" + guess + "@huset.example", "2001:db8:8:%x::1".formatted(guess));
        }
        theWaitLasts();
        assertThat(signIn(EMAIL, "2001:db8:8:ffff::1")).isEqualTo(LOCKED);
        assertThat(signIn(EMAIL, "2001:db8:9::1")).isEqualTo("/today");
    }

    @Test
    void whoseAccountIsGuessedAtSignsInWhereTheyUsuallyDo() throws Exception {
        Cookie device = device(send(EMAIL, Accounts.PASSWORD, "10.4.0.1"));
        owner("delete from identity.usual_place where place = identity.guess_hash('network 10.4.0.1')");
        guess(EMAIL, 20);

        assertThat(signIn(EMAIL, "10.4.0.2")).as("somewhere else").isEqualTo(LOCKED);
        assertThat(signIn(EMAIL, "10.4.0.3", device))
                .as("another network, the known device")
                .isEqualTo("/today");
    }

    @Test
    void theUsualNetworkStaysOpenToo() throws Exception {
        signIn(EMAIL, "10.4.0.1");
        guess(EMAIL, 20);
        assertThat(signIn(EMAIL, "10.4.0.2")).isEqualTo(LOCKED);
        assertThat(signIn(EMAIL, "10.4.0.1")).isEqualTo("/today");
    }

    @Test
    void aKnownDeviceDoesNotWaitForItsNetworkAndIsCountedItself() throws Exception {
        Cookie device = device(send(EMAIL, Accounts.PASSWORD, "10.7.0.1"));
        for (int guess = 0; guess < 60; guess++) {
            guess("nobody" + guess + "@huset.example", "10.7.0.1");
        }
        theWaitLasts();
        assertThat(signIn("social-worker@huset.example", "10.7.0.1")).isEqualTo(LOCKED);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guess(EMAIL, "10.7.0.1", device)).isEqualTo(WRONG);
        }
        assertThat(signIn(EMAIL, "10.7.0.1", device)).isEqualTo(LOCKED);
    }

    @Test
    void aDeviceIsKnownForItsOwnAccountAlone() throws Exception {
        Cookie device = device(send("social-worker@huset.example", Accounts.PASSWORD, "10.4.0.1"));
        guess(EMAIL, 5);
        assertThat(signIn(EMAIL, "10.4.0.9", device)).isEqualTo(LOCKED);
    }

    @Test
    void aSecretThatSomebodyPlantedIsNotTheOneThatIsRemembered() throws Exception {
        Cookie planted =
                new Cookie(device(send(EMAIL, Accounts.PASSWORD, "10.4.0.1")).getName(), "planted");
        Cookie fresh = device(send(EMAIL, Accounts.PASSWORD, "10.4.0.1", planted));
        assertThat(fresh.getValue()).isNotEqualTo("planted");
        guess(EMAIL, 5);
        assertThat(signIn(EMAIL, "10.4.0.9", planted)).isEqualTo(LOCKED);
        assertThat(signIn(EMAIL, "10.4.0.9", fresh)).isEqualTo("/today");
    }

    @Test
    void whoClaimsSomebodysAddressInAnotherOrganisationDoesNotShutThemOut() throws Exception {
        Cookie device = device(send(EMAIL, Accounts.PASSWORD, "10.4.0.1"));
        owner("update identity.account set email = '" + EMAIL + "' where account_id = '"
                + otherHouse.account(Role.ADMINISTRATOR).accountId() + "'");
        guess(EMAIL, 20);
        assertThat(send(EMAIL, Accounts.PASSWORD, "10.4.0.3", device).getRedirectedUrl())
                .as("one account is open, the other is not: nothing to choose")
                .isEqualTo("/today");
    }

    @Test
    void aHundredGuessesAtOnceAreFive() throws Exception {
        assertThat(atOnce(100).stream().filter(WRONG::equals)).hasSize(5);
    }

    /** From as many networks as guesses, and when the next wait is long: only the account's own count stands in the way. */
    @Test
    void fiveThousandGuessesAtOnceAreOne() throws Exception {
        guess(EMAIL, 10);
        theWaitIsOver();
        long before = compared.count();

        List<String> answers = atOnce(5000);

        assertThat(answers).hasSize(5000).allMatch(answer -> answer.equals(WRONG) || answer.equals(LOCKED));
        assertThat(answers.stream().filter(WRONG::equals)).hasSize(1);
        assertThat(compared.count() - before)
                .as("passwords looked at, two for each guess")
                .isEqualTo(2);
        assertThat(signIn(EMAIL, "10.9.9.9")).isEqualTo(LOCKED);
    }

    private List<String> atOnce(int guesses) throws Exception {
        List<Callable<String>> crowd = IntStream.range(0, guesses)
                .<Callable<String>>mapToObj(guess ->
                        () -> guess(EMAIL, "10." + (100 + guess / 2500) + "." + guess / 250 % 10 + "." + guess % 250))
                .toList();
        List<String> answers = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(32)) {
            for (Future<String> answer : hands.invokeAll(crowd)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** @param times each from a network of its own, and each after the wait of the one before */
    private void guess(String email, int times) throws Exception {
        for (int guess = 0; guess < times; guess++) {
            assertThat(guess(email, "10.66.0." + guess)).isEqualTo(WRONG);
            if (guess < times - 1) {
                theWaitIsOver();
            }
        }
    }

    private String guess(String email, String from, Cookie... cookies) throws Exception {
        return String.valueOf(send(email, "forkert adgangskode", from, cookies).getRedirectedUrl());
    }

    private String signIn(String email, String from, Cookie... cookies) throws Exception {
        return String.valueOf(send(email, Accounts.PASSWORD, from, cookies).getRedirectedUrl());
    }

    private MockHttpServletResponse send(String email, String password, String from, Cookie... cookies)
            throws Exception {
        MockHttpServletRequestBuilder request = post("/sign-in")
                .with(csrf())
                .with(each -> {
                    each.setRemoteAddr(from);
                    return each;
                })
                .param("email", email)
                .param("password", password);
        return web.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse();
    }

    private static Cookie device(MockHttpServletResponse signedIn) {
        return Arrays.stream(signedIn.getCookies())
                .filter(each -> each.getName().startsWith("device-"))
                .findFirst()
                .orElseThrow();
    }

    private static int secondsOfWaiting() throws SQLException {
        try (var owner = TestHouse.owner();
                var rows = owner.createStatement()
                        .executeQuery("select round(extract(epoch from open_at - last_at))::integer from identity.guess"
                                + " where account_id is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void theWaitIsOver() throws SQLException {
        owner("update identity.guess set open_at = open_at - interval '15 minutes'");
    }

    /** However slow the machine is that tests it. */
    private static void theWaitLasts() throws SQLException {
        owner("update identity.guess set open_at = open_at + interval '1 hour' where open_at > last_at");
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = TestHouse.owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
