package dk.fodfaeste.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser of somebody without an account, who has opened a link with the code that came to them. */
final class Guest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Set<Integer> REDIRECTED = Set.of(302, 303);

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String link;

    /** @param house the address of the program @param link the path of the link @param code that was sent last */
    Guest(String house, String link, Supplier<String> code) {
        this.link = house + link;
        String token = token();
        post("", "_csrf=" + token);
        post("/code", "_csrf=" + token + "&code=" + code.get());
    }

    private String token() {
        Matcher token = TOKEN.matcher(new String(get(""), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("the page of a link has no form");
        }
        return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    }

    private void post(String path, String form) {
        int status = send(HttpRequest.newBuilder(URI.create(link + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .statusCode();
        if (!REDIRECTED.contains(status)) {
            throw new IllegalStateException("a form of a link answers " + status);
        }
    }

    /** @param path behind that of the link @throws IllegalStateException for another answer than 200 */
    byte[] get(String path) {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(URI.create(link + path)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("a page of a link answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
