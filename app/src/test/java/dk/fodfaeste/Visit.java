package dk.fodfaeste;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies and no browser. Redirects are not followed. */
public final class Visit {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String house;
    private String secret = "";

    /** @param house as {@code http://localhost:8080} */
    public Visit(String house) {
        this.house = house;
    }

    public void signIn(String email, String password) throws IOException, InterruptedException {
        page("/sign-in");
        HttpResponse<String> answer = send("/sign-in", Map.of("email", email, "password", password));
        if (!answer.headers().firstValue("location").orElse("").equals("/today")) {
            throw new IllegalStateException(
                    "not let in: " + answer.statusCode() + answer.headers().map());
        }
        page("/today");
    }

    /** Also takes the secret of the page, which the next form sends. */
    public String page(String path) throws IOException, InterruptedException {
        String body = get(path).body();
        Matcher found = SECRET.matcher(body);
        if (found.find()) {
            secret = found.group(1);
        }
        return body;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, "");
    }

    public HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        String fields = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask("POST", path, fields + "&_csrf=" + encoded(secret));
    }

    /** @param body fields of a form */
    public HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(house + path)).timeout(PATIENCE);
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/x-www-form-urlencoded");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Value of the cookie of the session. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
