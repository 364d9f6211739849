package dk.fodfaeste.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.Visit;
import dk.fodfaeste.WebTest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever goes wrong, a page in plain Danish says what to do now, and what was typed is on it. */
@Import(ErrorPagesTest.Broken.class)
class ErrorPagesTest extends WebTest {

    private static final String TYPED = "Ringede om støvler & <handsker>";

    /** What somebody can do: each page says one of these. */
    private static final String VERBS = "(?siU).*\\b(Gå|Prøv|Vent|Brug|Del|Gør|Send|Skriv|Log)\\b.*";

    @RestController
    @RequestMapping("/people/broken")
    static class Broken {

        @PostMapping("/{status}")
        void breaks(@PathVariable int status, HttpServletResponse response) throws Exception {
            if (status == 500) {
                throw new SQLException("select secret from somewhere");
            }
            if (status == 415) {
                throw new HttpMediaTypeNotSupportedException(MediaType.APPLICATION_XML, List.of());
            }
            response.sendError(status);
        }

        @PostMapping("/at-once")
        void atOnce() {
            throw new CannotAcquireLockException("deadlock detected");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 406, 409, 413, 414, 415, 422, 429, 431, 500, 501, 503})
    void everyErrorSaysWhatToDoAndKeepsWhatWasTyped(int status) throws Exception {
        Visit consultant = signedIn("consultant");
        consultant.page("/today");
        HttpResponse<String> answer = consultant.send(
                "/people/broken/" + status,
                Map.of("about", TYPED, "password", "en hemmelig adgangskode", "kind", "PHONE"));

        assertThat(answer.statusCode()).isEqualTo(status);
        saysWhatToDo(answer.body());
        assertThat(answer.body())
                .contains("Det, du skrev", "Ringede om støvler &amp; &lt;handsker&gt;", "Det er ikke gemt")
                .doesNotContain("hemmelig", "PHONE", "SQLException", "secret", "dk.fodfaeste");
    }

    @Test
    void whoSavedAtTheSameMomentAsSomebodyElseIsAskedToSendAgain() throws Exception {
        Visit consultant = signedIn("consultant");
        consultant.page("/today");
        HttpResponse<String> answer = consultant.send("/people/broken/at-once", Map.of("about", TYPED));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("To gemte i samme øjeblik", "Send det igen", "Ringede om støvler &amp; &lt;handsker&gt;")
                .doesNotContain("deadlock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no/such/place",
                "/people/no-id",
                "/people?page=x",
                "/companies/00000000-0000-0000-0000-000000000000"
            })
    void aWrongAddressIsAPageToo(String address) throws Exception {
        HttpResponse<String> answer = signedIn("consultant").get(address);
        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertThat(answer.body()).contains("<h1>");
    }

    @Test
    void aClosedDoorAMethodThatNobodyKnowsAndAFormThatIsTooLong() throws Exception {
        Visit supervisor = signedIn("enterprise-supervisor");
        saysWhatToDo(supervisor.get("/administration/accounts").body());
        Visit consultant = signedIn("consultant");
        consultant.page("/today");
        HttpResponse<String> tooLong = consultant.send("/people/broken/400", Map.of("about", "x".repeat(400_000)));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        saysWhatToDo(tooLong.body());
        HttpResponse<String> other = consultant.ask("PATCH", "/people", "");
        assertThat(other.statusCode()).isIn(401, 403, 405);
        saysWhatToDo(other.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /people?q=%zz HTTP/1.1",
                "GET /people?q=%00%01 HTTP/1.1",
                "GET /people?q=%c3%28 HTTP/1.1",
                "GET /people?q=%ed%a0%80 HTTP/1.1",
                "GET /people?%00=1 HTTP/1.1",
                "GET /people/%zz HTTP/1.1",
                "GET /people/%00 HTTP/1.1",
                "GET /people/%c0%ae HTTP/1.1",
                "GET /people/..%2f..%2fetc HTTP/1.1",
                "GET /people//x;a=b HTTP/1.1",
                "GET /assets/%zz HTTP/1.1",
                "GET /assets/no-such-thing.css HTTP/1.1",
                "GET /people?q=<script> HTTP/1.1",
                "GET people HTTP/1.1",
                "NONSENSE /people HTTP/1.1",
                "TRACE /people HTTP/1.1",
                "GET /people HTTP/9.9"
            })
    void whatTheServerItselfRefusesIsToldInTheSameWords(String line) throws Exception {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .as(line)
                .matches("(?s)HTTP/1.1 (302|4\\d\\d|505).*")
                .doesNotContain("Tomcat", "Exception", "HTTP Status");
        if (!answer.startsWith("HTTP/1.1 302") && answer.contains("<h1>")) {
            saysWhatToDo(answer);
        }
    }

    @Test
    void headersThatAreTooLongAndAHostThatIsNone() throws Exception {
        for (String headers : List.of(
                "Host: localhost\r\nCookie: a=" + "x".repeat(20_000),
                "Host: a b",
                "Host: localhost\r\nHost: b",
                "X: y")) {
            String answer = raw("GET /people HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("Tomcat", "Exception", "HTTP Status");
        }
    }

    private static void saysWhatToDo(String page) {
        assertThat(page).contains("<html lang=\"da\">", "<h1>").doesNotContain("Whitelabel");
        String help = page.replaceFirst("(?s).*</h1>\\s*<p>", "").replaceFirst("(?s)</p>.*", "");
        assertThat(help).matches(VERBS).hasSizeGreaterThan(30);
        assertThat(page).contains("href=\"/today\"");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
