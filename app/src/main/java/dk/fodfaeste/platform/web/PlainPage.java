package dk.fodfaeste.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** A page for when the program cannot do its work just now (503): it needs no session, no database and hardly any memory. */
@Component
public class PlainPage {

    private final Pages pages;
    private final MessageSource messages;
    private final LocaleResolver locales;

    PlainPage(Pages pages, MessageSource messages, LocaleResolver locales) {
        this.pages = pages;
        this.messages = messages;
        this.locales = locales;
    }

    /** @param key of the words: {@code .title} and {@code .help} follow it @param again after which it is worth trying */
    void say(String key, Duration again, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", Long.toString(again.toSeconds()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(text(key, request, TypedText.of(request)).getBytes(StandardCharsets.UTF_8));
    }

    /** @param typed what somebody wrote and has not been saved, or empty */
    String text(String key, HttpServletRequest request, String typed) {
        return pages.text(
                "platform/away", new PlainPageView(new Words(messages, locales.resolveLocale(request)), key, typed));
    }

    /** @param key of the words: {@code .title} and {@code .help} follow it @param typed as in {@link #text} */
    public record PlainPageView(Words words, String key, String typed) {}
}
