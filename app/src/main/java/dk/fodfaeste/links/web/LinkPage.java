package dk.fodfaeste.links.web;

import dk.fodfaeste.identity.Origin;
import dk.fodfaeste.links.LinkCodes;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkDoor.Tried;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.platform.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The way into a link. Looking at its address asks nothing and shows nothing, so that programs which look at every address in a mail find nothing and
 * change nothing; a person presses a button, and types the code that the receiver gets.
 */
@Controller
public class LinkPage {

    private static final String CODE = "code";

    private final LinkDoor door;
    private final LinkCodes codes;
    private final LinkSessions sessions;
    private final LinkViews views;

    LinkPage(LinkDoor door, LinkCodes codes, LinkSessions sessions, LinkViews views) {
        this.door = door;
        this.codes = codes;
        this.sessions = sessions;
        this.views = views;
    }

    @GetMapping("/l/{secret}")
    View closed(@PathVariable String secret, HttpServletRequest request) {
        return views.closed(secret, in(request));
    }

    @PostMapping("/l/{secret}")
    View knock(@PathVariable String secret, HttpServletRequest request) {
        Optional<OpenLink> open = sessions.of(secret, request).flatMap(door::open);
        if (open.isPresent()) {
            return page(secret, open.get());
        }
        return codes.send(secret, origin(request))
                ? new RedirectView("/l/" + secret + "/code" + LinkViews.asked(in(request)))
                : views.refused(request);
    }

    /** The words of the language that the address asks for; whether there is a link has no part in it. */
    private static Optional<PageWords> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("in"))
                .flatMap(PageLanguage::of)
                .flatMap(PageTexts::shipped);
    }

    private static Origin origin(HttpServletRequest request) {
        return Origin.of(request.getRemoteAddr(), List.of());
    }

    private static View page(String secret, OpenLink link) {
        return new RedirectView("/l/" + secret + "/" + link.purpose().page());
    }

    @GetMapping("/l/{secret}/code")
    View code(@PathVariable String secret, HttpServletRequest request) {
        return views.code(HttpStatus.OK, secret, Form.empty(), in(request));
    }

    @PostMapping("/l/{secret}/code")
    View enter(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = new Form(typed);
        String code = form.typed(CODE).replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{6}")) {
            form.refuse(CODE, "link.code.wrong.digits");
            return views.code(HttpStatus.UNPROCESSABLE_CONTENT, secret, form, in(request));
        }
        return switch (door.enter(secret, code, origin(request))) {
            case Tried.In(var link) -> {
                sessions.begin(link, request, response);
                yield door.open(link).map(open -> page(secret, open)).orElseGet(() -> views.refused(request));
            }
            case Tried.Wrong() -> {
                form.refuse(CODE, "link.code.wrong");
                yield views.code(HttpStatus.UNPROCESSABLE_CONTENT, secret, form, in(request));
            }
            case Tried.Gone() -> views.refused(request);
        };
    }
}
