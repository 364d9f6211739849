package dk.fodfaeste.portal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a link as it stands in a message. */
@Component
class LinkSite {

    private final String site;

    LinkSite(@Value("${fodfaeste.site}") String site) {
        this.site = site;
    }

    /** @param path of the link */
    String of(String path) {
        return (site.isBlank()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                        : site)
                + path;
    }
}
