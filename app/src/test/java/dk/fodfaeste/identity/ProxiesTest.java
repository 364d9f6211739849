package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.TestHouse;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A real server, with a proxy at 127.0.0.9 that it knows, and everybody else at addresses that it does not. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"fodfaeste.today=2026-11-23", "FODFAESTE_PROXIES=127.0.0.9,10.20.0.0/16"})
@ContextConfiguration(initializers = TestHouse.class)
class ProxiesTest {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void whatTheProxySaysIsBelieved() throws Exception {
        guess("127.0.0.9", "203.0.113.7");
        assertThat(isCounted("203.0.113.7")).isTrue();
    }

    @Test
    void ofAChainTheLastThatNoProxyOfOursSaid() throws Exception {
        guess("127.0.0.9", "198.51.100.1, 203.0.113.8, 10.20.3.4");
        assertThat(isCounted("203.0.113.8")).isTrue();
        assertThat(isCounted("198.51.100.1")).isFalse();
    }

    @Test
    void whatAnybodyElseSaysIsNot() throws Exception {
        guess("127.0.0.5", "203.0.113.9");
        assertThat(isCounted("203.0.113.9")).isFalse();
        assertThat(isCounted("127.0.0.5")).isTrue();
    }

    @Test
    void aRedirectLeadsToNobodysHost() throws Exception {
        try (HttpClient visitor = visitor("127.0.0.5")) {
            HttpResponse<Void> answer = visitor.send(
                    HttpRequest.newBuilder(uri("/people"))
                            .header("X-Forwarded-Host", "evil.example")
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        }
    }

    private void guess(String from, String forwardedFor) throws Exception {
        try (HttpClient visitor = visitor(from)) {
            HttpResponse<String> page =
                    visitor.send(HttpRequest.newBuilder(uri("/sign-in")).build(), BodyHandlers.ofString());
            Matcher secret = SECRET.matcher(page.body());
            assertThat(secret.find()).isTrue();
            HttpResponse<Void> answer = visitor.send(
                    HttpRequest.newBuilder(uri("/sign-in"))
                            .header("Cookie", page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0])
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", forwardedFor)
                            .POST(HttpRequest.BodyPublishers.ofString("email=nobody%40huset.example&password=forkert&_csrf="
                                    + URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?wrong");
        }
    }

    private static HttpClient visitor(String from) {
        return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static boolean isCounted(String network) throws Exception {
        try (var owner = TestHouse.owner();
                var count = owner.prepareStatement("select from identity.guess where subject = identity.guess_hash(?)")) {
            count.setString(1, "network " + network);
            try (var rows = count.executeQuery()) {
                return rows.next();
            }
        }
    }
}
