package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Logs every page that somebody who signed in looks at, with one entry; none that shows people can be read unseen. */
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
        if (handler instanceof HandlerMethod
                && request.getMethod().equals("GET")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && Acting.actor().isPresent()) {
            String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            Object shown = page != null && page.getView() instanceof Pages.Shown view ? view.view() : "";
            Look.of(request, route, variables, shown)
                    .ifPresent(look -> log.append(look.action(), look.subject(), look.personId(), look.detail()));
        }
    }
}
