package dk.fodfaeste.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a link as it stands in a message. */
@Component
class LinkSite {

    private final String site;

    LinkSite(@Value("${fodfaeste.site}") String site) {
        this.site = site;
    }

    /** Whether an address can be written: what is done by itself, and by nobody's click, needs to be told. */
    boolean isKnown() {
        return !site.isBlank() || RequestContextHolder.getRequestAttributes() != null;
    }

    /** @param path of the link */
    String of(String path) {
        return (site.isBlank()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        : site)
                + path;
    }
}
