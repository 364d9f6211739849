package dk.fodfaeste.links.web;

import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.TypedText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    View closed(String secret, Optional<PageWords> in) {
        return pages.show("links/closed", new ClosedView("/l/" + secret, in));
    }

    View code(HttpStatus status, String secret, Form form, Optional<PageWords> in) {
        return pages.show(status, "links/code", new CodeView("/l/" + secret, form, in));
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

    /** @param in words in the language that the address asks for, where the person's page has it and the screens have not */
    public record ClosedView(String address, Optional<PageWords> in) {

        public String query() {
            return asked(in);
        }
    }

    /** @param in as of {@link ClosedView} */
    public record CodeView(String address, Form form, Optional<PageWords> in) {

        public String query() {
            return asked(in);
        }
    }

    static String asked(Optional<PageWords> in) {
        return in.map(words -> "?in=" + words.language().code()).orElse("");
    }

    /** @param typed what was written in the form that was sent */
    public record RefusedView(String typed) {}
}
