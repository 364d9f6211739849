package dk.fodfaeste.portal;

import dk.fodfaeste.links.ActingLink;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.OpenLink;
import dk.fodfaeste.links.ReceiversLink;
import dk.fodfaeste.links.ReceiversLinks;
import dk.fodfaeste.links.web.LinkSessions;
import dk.fodfaeste.links.web.LinkViews;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The company's own small overview: what somebody there has from us, each a button away. */
@Controller
public class CompanyOverviewPage {

    private static final String PAGE = "/l/{secret}/overview";

    private final OpenForms forms;
    private final LinkDoor door;
    private final LinkSessions sessions;
    private final LinkViews closed;
    private final ReceiversLinks links;
    private final Pages pages;

    CompanyOverviewPage(
            OpenForms forms,
            LinkDoor door,
            LinkSessions sessions,
            LinkViews closed,
            ReceiversLinks links,
            Pages pages) {
        this.forms = forms;
        this.door = door;
        this.sessions = sessions;
        this.closed = closed;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    View overview(
            @PathVariable String secret,
            @RequestParam(defaultValue = "false") boolean gone,
            HttpServletRequest request) {
        return forms.looked(secret, CompanyRights.SEE, request, open -> show(open, gone));
    }

    private View show(Opened open, boolean gone) {
        return pages.show(
                "portal/company-overview",
                new OverviewView(
                        open.link(),
                        links.by(open.acting()),
                        gone,
                        "/l/" + open.acting().secret()));
    }

    @PostMapping(PAGE + "/{linkId}")
    View open(
            @PathVariable String secret,
            @PathVariable UUID linkId,
            HttpServletRequest request,
            HttpServletResponse response) {
        return forms.open(secret, CompanyRights.SEE, request, Map.of())
                .map(open -> links.open(open.acting(), linkId)
                        .map(other -> opened(other, request, response))
                        .orElseGet(() -> new RedirectView("/l/" + secret + "/overview?gone=true")))
                .orElseGet(() -> closed.refused(request));
    }

    private View opened(ActingLink other, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(other, request, response);
        String page = door.open(other).map(link -> link.purpose().page()).orElse("");
        return new RedirectView("/l/" + other.secret() + "/" + page);
    }

    /**
     * @param here the link whose page it is
     * @param others of the same receiver
     * @param gone whether one was to be opened that cannot be any more
     * @param address of the link
     */
    public record OverviewView(OpenLink here, List<ReceiversLink> others, boolean gone, String address) {}
}
