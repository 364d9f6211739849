package dk.fodfaeste.identity.web;

import dk.fodfaeste.platform.web.TypedText;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * A form that was sent and has not been done.
 *
 * @param address within the program, where it was sent to
 * @param fields without what no form keeps, as passwords
 * @param files by the name of their field, what the files were called that went with it; what is in a file is not kept
 */
public record KeptForm(Instant sentAt, String address, Map<String, List<String>> fields, Map<String, String> files) {

    /** Before the name of a field that took a file: escaped text has none of it. */
    private static final String FILE = ":";

    static KeptForm of(HttpServletRequest request, Instant now) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (TypedText.isKept(name)) {
                fields.put(name, List.of(values));
            }
        });
        return new KeptForm(now, Access.path(request), fields, files(request));
    }

    private static Map<String, String> files(HttpServletRequest request) {
        Map<String, String> files = new LinkedHashMap<>();
        if (String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            try {
                request.getParts().stream()
                        .filter(part -> part.getSubmittedFileName() != null)
                        .forEach(part -> files.put(part.getName(), part.getSubmittedFileName()));
            } catch (IOException | ServletException broken) {
                throw new IllegalStateException("could not be taken apart", broken);
            }
        }
        return files;
    }

    /** Whether a file was chosen, which has to be chosen again. */
    boolean hadFile() {
        return files.values().stream().anyMatch(name -> !name.isBlank());
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
        files.forEach((name, called) -> lines.add(FILE + escaped(name) + "=" + escaped(called)));
        return String.join("\n", lines);
    }

    static KeptForm read(String written) {
        List<String> lines = written.lines().toList();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, String> files = new LinkedHashMap<>();
        lines.stream().skip(2).forEach(line -> {
            boolean file = line.startsWith(FILE);
            List<String> pair = Arrays.stream((file ? line.substring(FILE.length()) : line).split("=", 2))
                    .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                    .toList();
            if (file) {
                files.put(pair.getFirst(), pair.getLast());
            } else {
                fields.computeIfAbsent(pair.getFirst(), name -> new ArrayList<>())
                        .add(pair.getLast());
            }
        });
        return new KeptForm(Instant.ofEpochMilli(Long.parseLong(lines.getFirst())), lines.get(1), fields, files);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
