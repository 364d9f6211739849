package dk.fodfaeste.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose fields are {@link CleanText}; one that cannot be understood has none. */
final class CleanRequest extends HttpServletRequestWrapper {

    private final boolean understood;

    CleanRequest(HttpServletRequest request, boolean understood) {
        super(request);
        this.understood = understood;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = understood ? super.getParameter(name) : null;
        return value == null ? null : CleanText.cleaned(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = understood ? super.getParameterValues(name) : null;
        return values == null ? null : CleanText.cleaned(values);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> fields = new LinkedHashMap<>();
        if (understood) {
            super.getParameterMap()
                    .forEach((name, values) -> fields.put(CleanText.cleaned(name), CleanText.cleaned(values)));
        }
        return Collections.unmodifiableMap(fields);
    }
}
