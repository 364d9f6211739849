package dk.fodfaeste.identity.web;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.web.Pages;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What somebody sent when their session was over, to be sent again. */
@Controller
public class KeptFormPage {

    static final String ADDRESS = "/continue";

    private final Pages pages;
    private final KeptForms kept;

    KeptFormPage(Pages pages, KeptForms kept) {
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping(ADDRESS)
    View show(HttpSession session) {
        return kept.open(session.getAttribute(KeptForms.KEPT), Acting.now().accountId())
                .<View>map(form -> pages.show("identity/kept-form", form))
                .orElseGet(() -> new RedirectView("/today"));
    }
}
