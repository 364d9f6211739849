package dk.fodfaeste.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a link as it stands in a message. */
@Component
class LinkSite {

    private final String site;
    private final boolean demo;
    private final Environment environment;

    LinkSite(
            @Value("${fodfaeste.site}") String site,
            @Value("${fodfaeste.demo}") boolean demo,
            Environment environment) {
        this.site = site;
        this.demo = demo;
        this.environment = environment;
    }

    /** Whether an address can be written: what is done by itself, and by nobody's click, needs to be told. */
    boolean isKnown() {
        return !site.isBlank() || demo || RequestContextHolder.getRequestAttributes() != null;
    }

    /** @param path of the link */
    String of(String path) {
        if (!site.isBlank()) {
            return site + path;
        }
        return RequestContextHolder.getRequestAttributes() != null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path
                : onThisMachine() + path;
    }

    /** The demo is looked at where it runs. */
    private String onThisMachine() {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
