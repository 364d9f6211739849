package dk.fodfaeste.cluster;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps its session whichever node answers, as behind a balancer. */
final class Reader {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    void signIn(Node node, String email, String password) throws IOException {
        page(node, "/sign-in");
        HttpResponse<String> answer = send(node, "/sign-in", Map.of("email", email, "password", password));
        if (!answer.headers().firstValue("location").orElse("").endsWith("/today")) {
            throw new IllegalStateException("not let in: " + answer.headers().map());
        }
        page(node, "/today");
    }

    /** The page, whose token the next form sends. */
    String page(Node node, String path) throws IOException {
        HttpResponse<String> answer = ask(request(node, path).GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " "
                    + answer.headers().map());
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer.body();
    }

    HttpResponse<String> send(Node node, String path, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(request(node, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build());
    }

    /** A form is sent once, by the key that it carries. @param sheets by the names of their files */
    HttpResponse<String> upload(Node node, String path, Map<String, String> sheets) throws IOException {
        String between = "between-sheets";
        StringBuilder body = new StringBuilder();
        sheets.forEach((name, text) -> body.append("--%s\r\n".formatted(between))
                .append("Content-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n".formatted(name))
                .append("Content-Type: text/csv\r\n\r\n")
                .append(text)
                .append("\r\n"));
        Map.of("_csrf", token, "form", UUID.randomUUID().toString())
                .forEach(
                        (name, value) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(between, name, value)));
        body.append("--%s--\r\n".formatted(between));
        return ask(request(node, path)
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path))
                .timeout(PATIENCE)
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> ask(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").stream()
                    .flatMap(set -> HttpCookie.parse(set).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return answer;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
