package dk.fodfaeste.platform.web;

import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Shows a view record through the template of its name: {@code pages.show("people/list", view)}. */
@Component
public class Pages {

    /** Key of what the last form did, as a flash attribute: the next page shows it once. */
    public static final String DONE = "done";

    /** A cookie of those who do not want the key / to lead to the search box. */
    public static final String WITHOUT_SHORTCUT = "without-shortcut";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;
    private final Navigation navigation;
    private final ResourceUrlProvider assets;
    private final LocaleResolver locales;
    private final Authors authors;
    private final Clock clock;
    private final boolean demo;

    Pages(
            MessageSource messages,
            Navigation navigation,
            ResourceUrlProvider assets,
            LocaleResolver locales,
            Authors authors,
            Clock clock,
            @Value("${fodfaeste.today}") String today) {
        this.messages = messages;
        this.navigation = navigation;
        this.assets = assets;
        this.locales = locales;
        this.authors = authors;
        this.clock = clock;
        this.demo = !today.isBlank();
    }

    /** @param template path under {@code src/main/jte}, without the ending; its parameters are {@code layout} and {@code view} */
    public View show(String template, Object view) {
        return show(HttpStatus.OK, template, view);
    }

    public View show(HttpStatus status, String template, Object view) {
        return new Shown() {
            @Override
            public Object view() {
                return view;
            }

            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(
                    @org.jspecify.annotations.Nullable Map<String, ?> model,
                    HttpServletRequest request,
                    HttpServletResponse response)
                    throws Exception {
                Utf8ByteOutput page = new Utf8ByteOutput();
                templates.render(template + ".jte", Map.of("layout", layout(request), "view", view), page);
                response.setStatus(status.value());
                response.setContentType(getContentType());
                response.setContentLength(page.getContentLength());
                response.setHeader("Cache-Control", "no-store");
                page.writeTo(response.getOutputStream()::write);
            }
        };
    }

    /** A page, and the record that it shows. */
    public interface Shown extends View {
        Object view();
    }

    /** The template as text, for what is no page: its only parameter is {@code view}. */
    public String text(String template, Object view) {
        StringOutput text = new StringOutput();
        templates.render(template + ".jte", Map.of("view", view), text);
        return text.toString();
    }

    /** The same page in the other language; a page that answered a form cannot be asked for again, so from there it is the first. */
    private static String otherLanguage(HttpServletRequest request, Words words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        if (request.getMethod().equals("GET")) {
            address.replacePath(request.getRequestURI());
            Optional.ofNullable(request.getQueryString()).ifPresent(address::query);
        }
        return address.replaceQueryParam("lang", words.danish() ? "en" : "da")
                .build()
                .toUriString();
    }

    private Layout layout(HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        Words words = new Words(messages, locale);
        Optional<Actor> reader = Acting.actor();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return new Layout(
                words,
                reader,
                reader.map(actor -> navigation.itemsFor(actor.role(), request.getRequestURI()))
                        .orElse(List.of()),
                otherLanguage(request, words),
                request.getRequestURI().equals("/search")
                        ? Objects.requireNonNullElse(request.getParameter("q"), "")
                        : "",
                WebUtils.getCookie(request, WITHOUT_SHORTCUT) == null,
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                reader.map(actor -> authors.sign(actor.accountId())).orElse(""),
                Optional.ofNullable(flash == null ? null : (String) flash.get(DONE)),
                Optional.ofNullable(flash == null ? null : (Undo) flash.get(Undos.OFFERED)),
                navigation.help(request.getRequestURI()),
                demo ? Optional.of(words.date(LocalDate.now(clock))) : Optional.empty(),
                address -> {
                    String hashed = assets.getForLookupPath(address);
                    return hashed == null ? address : hashed;
                },
                address -> reader.filter(actor -> navigation.opens(actor.role(), address))
                        .isPresent(),
                address -> reader.filter(actor -> navigation.sends(actor.role(), address))
                        .isPresent());
    }
}
