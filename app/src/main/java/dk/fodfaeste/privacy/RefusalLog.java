package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.Acting;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Logs what somebody who signed in asked for and was not given: an address that is not for their role, and what a room refuses. */
@Component
class RefusalLog implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern PERSON =
            Pattern.compile("/people/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/|$)");

    private static final int MOST_PARTS = 7;

    private final AuditLog log;

    RefusalLog(AuditLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> denial) {
        if (denial.getObject() instanceof HttpServletRequest request) {
            refused(request);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            refused(request);
        }
    }

    private void refused(HttpServletRequest request) {
        if (Acting.actor().isPresent()) {
            String address =
                    request.getServletPath() + Objects.requireNonNullElse((@Nullable String) request.getPathInfo(), "");
            Matcher person = PERSON.matcher(address);
            log.append(
                    AuditLog.Action.REFUSED,
                    "address",
                    person.find() ? UUID.fromString(person.group(1)) : null,
                    request.getMethod() + " " + words(address));
        }
    }

    /** Without ids, numbers and whatever else may be typed into an address. */
    private static String words(String address) {
        return Arrays.stream(address.split("/"))
                .limit(MOST_PARTS)
                .map(part -> part.matches("[a-z-]{0,20}") ? part : "…")
                .collect(Collectors.joining("/"));
    }
}
