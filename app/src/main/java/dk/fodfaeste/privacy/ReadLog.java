package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Logs every look at a page about one person: a route with {@code {personId}} in it cannot be read unseen. */
@Component
class ReadLog implements HandlerInterceptor, WebMvcConfigurer {

    private final AuditLog log;

    ReadLog(AuditLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (request.getMethod().equals("GET")
                && variables instanceof Map<?, ?> named
                && named.get("personId") instanceof String person
                && Acting.actor().isPresent()) {
            String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            log.append(AuditLog.Action.READ, subject(route), UUID.fromString(person), "");
        }
    }

    /** «/people/{personId}/case-room» is a look at the «case-room»; the person's first page is the «overview». */
    private static String subject(String route) {
        String last = route.substring(route.indexOf("{personId}") + "{personId}".length())
                .replaceFirst("^/", "");
        return last.isEmpty() ? "overview" : last;
    }
}
