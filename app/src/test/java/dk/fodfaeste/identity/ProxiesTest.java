package dk.fodfaeste.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.TestHouse;
import dk.fodfaeste.WebTest;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A proxy at 127.0.0.9 that the house knows, and everybody else at addresses that it does not. */
class ProxiesTest extends WebTest {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

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
                            .header("Cookie", cookies(page))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Forwarded-For", forwardedFor)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "email=nobody%40huset.example&password=forkert&_csrf="
                                            + URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?wrong");
        }
    }

    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static HttpClient visitor(String from) {
        return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static boolean isCounted(String network) throws Exception {
        try (var owner = TestHouse.owner();
                var count =
                        owner.prepareStatement("select from identity.guess where subject = identity.guess_hash(?)")) {
            count.setString(1, "network " + network);
            try (var rows = count.executeQuery()) {
                return rows.next();
            }
        }
    }
}
