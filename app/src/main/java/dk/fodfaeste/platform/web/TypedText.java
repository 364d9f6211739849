package dk.fodfaeste.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** What somebody wrote into a form, as text that can be copied: without the fields that the page itself filled in, and without passwords. */
public final class TypedText {

    /** Ids, constants, numbers, days and times. */
    private static final Pattern NOT_WRITTEN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z][A-Z_0-9]*|[0-9.,:/-]*|true|on");

    private static final Pattern SECRET = Pattern.compile("_.*|kept|.*password.*|current|fresh");

    private TypedText() {}

    /** Whether the field may be kept beyond the request. */
    public static boolean isKept(String field) {
        return !SECRET.matcher(field).matches();
    }

    /** Whether it carries fields alone: those beside files lie among what may have been refused unread. */
    static boolean isForm(HttpServletRequest request) {
        return method(request).equals("POST")
                && String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** A text a paragraph. Empty for whatever is no form. */
    public static String of(HttpServletRequest request) {
        return isForm(request) ? of(request.getParameterMap()) : "";
    }

    /** By which something was sent: the page of its error is itself asked for with GET (Servlet 6.1). */
    static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent ? sent : request.getMethod();
    }

    public static String of(Map<String, String[]> fields) {
        return texts(fields).stream().collect(Collectors.joining("\n\n"));
    }

    private static List<String> texts(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> isKept(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(text -> !NOT_WRITTEN.matcher(text).matches())
                .toList();
    }
}
