package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the real server takes from somebody who has no account, down to the bytes. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"fodfaeste.today=2026-11-23T09:00", "logging.level.dk.fodfaeste=warn"})
@ContextConfiguration(initializers = TestHouse.class)
class StrangerTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=x";
    private static final int MUCH = 49_000_000;
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void openHouse() throws SQLException {
        TestHouse.empty();
        Accounts.found("Huset i Gaden", "huset");
        try (var owner = TestHouse.owner()) {
            owner.createStatement().execute("delete from platform.spring_session");
        }
    }

    /** Only the first lines are sent: a server that wants to read on before it answers would wait here for ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /administration/import | multipart/form-data; boundary=x   | 302",
                "POST | /people                | application/x-www-form-urlencoded | 302",
                "PUT  | /people                | application/x-www-form-urlencoded | 302",
                "GET  | /people                | multipart/form-data; boundary=x   | 302",
                "POST | /no/such/place         | multipart/form-data; boundary=x   | 302",
                "POST | /sign-out              | multipart/form-data; boundary=x   | 302",
                "POST | /sign-in               | multipart/form-data; boundary=x   | 413",
                "POST | /sign-in               | application/x-www-form-urlencoded | 413",
                "POST | /sign-in/choose        | application/x-www-form-urlencoded | 413",
                "GET  | /sign-in               | multipart/form-data; boundary=x   | 413",
                "PUT  | /sign-in               | application/x-www-form-urlencoded | 413",
                "POST | /error                 | multipart/form-data; boundary=x   | 413",
                "POST | /health                | application/json                  | 413",
                "POST | /assets/x.css          | multipart/form-data; boundary=x   | 413"
            })
    void nothingOfABodyIsReadBeforeSomebodyIsSignedIn(String method, String path, String type, int status)
            throws IOException {
        assertThat(answerToFirstLines(method, path, type, "Content-Length: " + MUCH, ""))
                .startsWith("HTTP/1.1 " + status);
        assertThat(answerToFirstLines(method, path, type, "Transfer-Encoding: chunked", ""))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void whoSendsManyMegabytesAllTheSameIsHungUpOn() throws IOException {
        long taken = 0;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(firstLines("POST", "/administration/import", FILES, "Content-Length: " + MUCH, ""));
            byte[] piece = new byte[100_000];
            while (taken < MUCH) {
                out.write(piece);
                taken += piece.length;
            }
        } catch (IOException hungUp) {
            assertThat(taken).as("what the sockets hold on both sides").isLessThan(30_000_000);
        }
        assertThat(taken).isLessThan(MUCH);
    }

    @Test
    void aColleagueWithoutTheRightIsTurnedAwayUnreadToo() throws Exception {
        signIn("consultant@huset.example");

        assertThat(answerToFirstLines("POST", "/administration/import", FILES, "Content-Length: " + MUCH, cookies()))
                .startsWith("HTTP/1.1 403");
        assertThat(answerToFirstLines("POST", "/no/such/place", FILES, "Content-Length: " + MUCH, cookies()))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void moreThanAnybodyMaySendIsRefusedUnreadWithWords() throws Exception {
        signIn("administrator@huset.example");

        assertThat(answerToFirstLines("POST", "/administration/import", FILES, "Content-Length: 70000000", cookies()))
                .startsWith("HTTP/1.1 413")
                .contains("Filen er for stor");
    }

    @Test
    void whoOnlyLooksLeavesNoSession() throws Exception {
        for (String path : new String[] {"/", "/sign-in", "/today", "/people?q=a", "/no/such/place", "/health"}) {
            get(path);
        }
        send("/sign-in", "email=nobody%40huset.example&password=forkert&_csrf=" + secret());
        send("/sign-in", "email=nobody%40huset.example&password=forkert&_csrf=forged");
        send("/people", "name=x");

        assertThat(sessions()).isZero();
    }

    @Test
    void theFormOfSigningInCarriesASecretAllTheSame() throws Exception {
        String form = "email=consultant%40huset.example&password="
                + URLEncoder.encode(Accounts.PASSWORD, StandardCharsets.UTF_8);

        assertThat(send("/sign-in", form).statusCode()).isEqualTo(403);
        get("/sign-in");
        assertThat(send("/sign-in", form).statusCode()).isEqualTo(403);
        assertThat(ledTo(send("/sign-in", form + "&_csrf=" + secret()))).isEqualTo("/today");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void whoeverSignsInSeesThePageThatWasAskedFor() throws Exception {
        get("/companies?q=bageri");

        assertThat(signIn("consultant@huset.example")).isEqualTo("/companies?q=bageri");
        assertThat(get("/companies").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/today",
                "https://evil.example",
                "/\\evil.example",
                "/no/such/place",
                "/today\r\nX: y"
            })
    void aPageOfAnotherProgramWasNotAskedFor(String address) throws Exception {
        String kept = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(address.getBytes(StandardCharsets.UTF_8));
        ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore()
                .add(URI.create("http://localhost:" + port), cookie("asked-for", kept));

        assertThat(signIn("consultant@huset.example")).isEqualTo("/today");
    }

    private static java.net.HttpCookie cookie(String name, String value) {
        java.net.HttpCookie cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    /** @return where it leads */
    private String signIn(String email) throws Exception {
        String form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(Accounts.PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + secret();
        return ledTo(send("/sign-in", form));
    }

    private static String ledTo(HttpResponse<String> answer) {
        URI address = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }

    private String secret() throws Exception {
        var found = SECRET.matcher(get("/sign-in").body());
        assertThat(found.find()).isTrue();
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String cookies() {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(each -> each.getName() + "=" + each.getValue())
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("");
    }

    private String answerToFirstLines(String method, String path, String type, String length, String cookies)
            throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(8_000);
            socket.getOutputStream().write(firstLines(method, path, type, length, cookies));
            byte[] answer = socket.getInputStream().readNBytes(30);
            socket.shutdownOutput();
            byte[] rest = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
        }
    }

    private static byte[] firstLines(String method, String path, String type, String length, String cookies) {
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + length
                        + "\r\nCookie: language=da; " + cookies + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int sessions() throws SQLException {
        try (var owner = TestHouse.owner();
                var found = owner.createStatement().executeQuery("select count(*) from platform.spring_session")) {
            found.next();
            return found.getInt(1);
        }
    }
}
