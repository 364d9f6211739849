package dk.fodfaeste.identity.web;

import dk.fodfaeste.platform.web.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent and has not been done.
 *
 * @param address within the program, where it was sent to
 * @param fields without what no form keeps, as passwords
 */
public record KeptForm(Instant sentAt, String address, Map<String, List<String>> fields) {

    static KeptForm of(HttpServletRequest request, Instant now) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (TypedText.isKept(name)) {
                fields.put(name, List.of(values));
            }
        });
        return new KeptForm(now, Access.path(request), fields);
    }

    /** What somebody wrote in it. */
    public String text() {
        Map<String, String[]> values = new LinkedHashMap<>();
        fields.forEach((name, each) -> values.put(name, each.toArray(String[]::new)));
        return TypedText.of(values);
    }

    /** As the lines of a text: when, where to, and one for each value. */
    String written() {
        List<String> lines = new ArrayList<>(List.of(Long.toString(sentAt.toEpochMilli()), address));
        fields.forEach((name, values) -> values.forEach(value -> lines.add(escaped(name) + "=" + escaped(value))));
        return String.join("\n", lines);
    }

    static KeptForm read(String written) {
        List<String> lines = written.lines().toList();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        lines.stream().skip(2).forEach(line -> {
            List<String> pair = Arrays.stream(line.split("=", 2))
                    .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                    .toList();
            fields.computeIfAbsent(pair.getFirst(), name -> new ArrayList<>()).add(pair.getLast());
        });
        return new KeptForm(Instant.ofEpochMilli(Long.parseLong(lines.getFirst())), lines.get(1), fields);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
