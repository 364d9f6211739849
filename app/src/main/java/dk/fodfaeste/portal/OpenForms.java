package dk.fodfaeste.portal;

import dk.fodfaeste.links.ActingLink;
import dk.fodfaeste.links.ByLink;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkLog;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.Visit;
import dk.fodfaeste.links.web.LinkSessions;
import dk.fodfaeste.links.web.LinkViews;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Pages and forms of a link that is open for their purpose; whatever is not open gets the one answer. */
@Component
class OpenForms {

    private final LinkDoor door;
    private final LinkSessions sessions;
    private final LinkViews closed;
    private final ByLink byLink;
    private final LinkLog log;

    OpenForms(LinkDoor door, LinkSessions sessions, LinkViews closed, ByLink byLink, LinkLog log) {
        this.door = door;
        this.sessions = sessions;
        this.closed = closed;
        this.byLink = byLink;
        this.log = log;
    }

    /** A page to look at; whoever is not let in begins anew at the door. */
    View looked(String secret, LinkPurpose purpose, HttpServletRequest request, Function<Opened, View> page) {
        return looked(secret, Set.of(purpose), request, page);
    }

    /** The same where several purposes share a page. */
    View looked(String secret, Set<LinkPurpose> purposes, HttpServletRequest request, Function<Opened, View> page) {
        return open(secret, purposes, request, Map.of())
                .map(open -> {
                    byLink.takeIn(open.link(), () -> {
                        log.looked(open.link());
                        return true;
                    });
                    return page.apply(new Opened(open.acting(), open.link(), new Form(door.kept(open.acting()))));
                })
                .orElseGet(() -> new RedirectView("/l/" + secret));
    }

    Optional<Opened> open(String secret, LinkPurpose purpose, HttpServletRequest request, Map<String, String> typed) {
        return open(secret, Set.of(purpose), request, typed);
    }

    Optional<Opened> open(
            String secret, Set<LinkPurpose> purposes, HttpServletRequest request, Map<String, String> typed) {
        return sessions.of(secret, request)
                .flatMap(acting -> door.open(acting)
                        .filter(link -> purposes.contains(link.purpose()))
                        .map(link -> new Opened(acting, link, new Form(typed))));
    }

    /**
     * A form that was sent. What was typed is kept before anything else is asked: whoever's link ended meanwhile goes on with the next.
     *
     * @param kept of what was typed
     */
    View sent(
            String secret,
            LinkPurpose purpose,
            HttpServletRequest request,
            Map<String, String> typed,
            Map<String, String> kept,
            Function<Opened, View> work) {
        return sent(secret, Set.of(purpose), request, typed, kept, work);
    }

    /** The same where several purposes share a form. */
    View sent(
            String secret,
            Set<LinkPurpose> purposes,
            HttpServletRequest request,
            Map<String, String> typed,
            Map<String, String> kept,
            Function<Opened, View> work) {
        sessions.of(secret, request).ifPresent(acting -> door.keep(acting, kept));
        return open(secret, purposes, request, typed).map(work).orElseGet(() -> closed.refused(typed));
    }

    /**
     * Sent off where the form is right; what the rooms refuse stands on the page, which shows how things are now.
     *
     * @param reason the name of a constant, where one was chosen
     * @param forgotten what was kept and is taken in now, by field
     * @param done what the page says then
     */
    View taken(
            Opened open,
            Visit.What what,
            Optional<String> reason,
            Map<String, String> forgotten,
            String done,
            Runnable work,
            Function<Opened, View> again) {
        if (open.form().isRight()) {
            try {
                byLink.takeIn(open.link(), () -> {
                    work.run();
                    return true;
                });
                door.said(open.acting(), what, reason, Optional.empty());
                door.keep(open.acting(), forgotten);
                return new RedirectView(open.page() + "?done=" + done);
            } catch (RefusedException refusal) {
                open.form().refuse("answer", refusal);
            }
        }
        return again.apply(open);
    }

    record Opened(ActingLink acting, OpenLink link, Form form) {

        /** Its address. */
        String page() {
            return "/l/" + acting.secret() + "/" + link.purpose().page();
        }
    }
}
