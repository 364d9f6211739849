package dk.fodfaeste.links.web;

import dk.fodfaeste.identity.FilesByLink;
import dk.fodfaeste.links.LinkDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A municipality sends its letter by link: whoever opened the link, or had it open until now. */
@Component
class LinkFiles implements FilesByLink {

    private static final Pattern LETTER = Pattern.compile("/l/([A-Za-z0-9_-]{1,64})/case/(?:granted|refused)");

    private final LinkSessions sessions;
    private final LinkDoor door;

    LinkFiles(LinkSessions sessions, LinkDoor door) {
        this.sessions = sessions;
        this.door = door;
    }

    @Override
    public boolean takes(HttpServletRequest request) {
        Matcher letter = LETTER.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return letter.matches()
                && sessions.of(letter.group(1), request).filter(door::wasHere).isPresent();
    }
}
