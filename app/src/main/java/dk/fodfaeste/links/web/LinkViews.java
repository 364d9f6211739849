package dk.fodfaeste.links.web;

import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The pages before a link is open: they say the same whether there is a link or not. */
@Component
public class LinkViews {

    private final Pages pages;

    LinkViews(Pages pages) {
        this.pages = pages;
    }

    View closed(String secret) {
        return pages.show("links/closed", new ClosedView("/l/" + secret));
    }

    View code(HttpStatus status, String secret, Form form) {
        return pages.show(status, "links/code", new CodeView("/l/" + secret, form));
    }

    /** The one answer to a link that is wrong, over, shut, another's or for something else, and to a session that is over. */
    public View refused(HttpServletRequest request) {
        return refused(TypedText.of(request));
    }

    /** The same where fields were sent beside a file. */
    public View refused(Map<String, String> typed) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        typed.forEach((field, words) -> fields.put(field, new String[] {words}));
        return refused(TypedText.of(fields));
    }

    private View refused(String typed) {
        return pages.show(HttpStatus.NOT_FOUND, "links/refused", new RefusedView(typed));
    }

    public record ClosedView(String address) {}

    public record CodeView(String address, Form form) {}

    /** @param typed what was written in the form that was sent */
    public record RefusedView(String typed) {}
}
