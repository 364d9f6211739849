package dk.fodfaeste.attack;

import dk.fodfaeste.attack.Finding.Severity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
final class Answers {

    private static final Duration SLOW = Duration.ofSeconds(6);
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\([A-Z]\\w+\\.java|java\\.lang\\.|org\\.(postgresql|springframework|jooq)\\.|PSQLException|root:x:0");

    private Answers() {}

    static List<Finding> wrong(String where, HttpResponse<String> answer, Duration took) {
        List<Finding> found = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            found.add(new Finding(Severity.HIGH, where, "answers " + answer.statusCode()));
        }
        if (INSIDE.matcher(answer.body()).find()) {
            found.add(new Finding(Severity.HIGH, where, "shows what is inside the program"));
        }
        if (answer.body().contains("<fz4711") && header(answer, "content-type").contains("html")) {
            found.add(new Finding(Severity.HIGH, where, "writes out what was sent as it is"));
        }
        if (header(answer, "location").matches("(?i)(https?:)?[/\\\\]{2}(?!localhost[:/]).*")) {
            found.add(new Finding(Severity.HIGH, where, "leads to " + header(answer, "location")));
        }
        if (answer.headers().allValues("set-cookie").stream().anyMatch(cookie -> cookie.startsWith("planted"))) {
            found.add(new Finding(Severity.HIGH, where, "takes a header from what was sent"));
        }
        if (took.compareTo(SLOW) > 0) {
            found.add(new Finding(Severity.MEDIUM, where, "takes " + took.toSeconds() + " seconds"));
        }
        found.addAll(headers(where, answer));
        return found;
    }

    private static List<Finding> headers(String where, HttpResponse<String> answer) {
        List<Finding> found = new ArrayList<>();
        if (header(answer, "content-type").contains("html")) {
            if (!header(answer, "content-security-policy").contains("default-src 'none'")) {
                found.add(new Finding(
                        Severity.LOW, where, "has no policy for its content, answering " + answer.statusCode()));
            }
            if (!header(answer, "cache-control").contains("no-store")) {
                found.add(new Finding(Severity.MEDIUM, where, "may be kept in a cache"));
            }
        }
        answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION") || cookie.startsWith("device-"))
                .filter(cookie -> !cookie.contains("HttpOnly") || !cookie.contains("SameSite"))
                .forEach(cookie -> found.add(
                        new Finding(Severity.MEDIUM, where, "sets a cookie that scripts or other sites reach")));
        return found;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
