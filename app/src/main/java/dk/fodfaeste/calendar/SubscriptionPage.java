package dk.fodfaeste.calendar;

import dk.fodfaeste.calendar.Subscriptions.Link;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** Din kalender: the link by which one's own calendar follows the talks, and what a program reads there. */
@Controller
public class SubscriptionPage {

    private static final String ADDRESS = "/calendar";
    private static final String MADE = "calendarLink";
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Pages pages;
    private final Subscriptions subscriptions;
    private final MessageSource messages;

    SubscriptionPage(Pages pages, Subscriptions subscriptions, MessageSource messages) {
        this.pages = pages;
        this.subscriptions = subscriptions;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    public View calendar(HttpServletRequest request) {
        @Nullable Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        Optional<String> made = Optional.ofNullable(flash).map(sent -> (String) sent.get(MADE));
        return pages.show("calendar/subscription", new SubscriptionView(subscriptions.ours(), made));
    }

    @PostMapping(ADDRESS + "/link")
    public View make(RedirectAttributes next) {
        next.addFlashAttribute(
                MADE,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("calendar", subscriptions.make() + ".ics")
                        .toUriString());
        next.addFlashAttribute(Pages.DONE, "calendarLink.made");
        return new RedirectView(ADDRESS);
    }

    @PostMapping(ADDRESS + "/link/end")
    public View end(RedirectAttributes next) {
        subscriptions.end();
        next.addFlashAttribute(Pages.DONE, "calendarLink.ended");
        return new RedirectView(ADDRESS);
    }

    /** Asked by a program that has nothing but the link. A wrong one and one that was ended are told the same. */
    @GetMapping(ADDRESS + "/{secret}.ics")
    public ResponseEntity<byte[]> feed(@PathVariable String secret) {
        Words words = new Words(messages, Language.DANISH.locale());
        return subscriptions
                .talks(secret)
                .map(talks -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(CalendarFile.of(words.text("calendarLink.name"), told(talks, words))))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private static List<Appointment> told(List<Subscriptions.Talk> talks, Words words) {
        return talks.stream()
                .map(talk -> talk.appointment().about(words.text("calendarLink.talk", talk.initials())))
                .toList();
    }

    /** @param made the address of a link that was made just now: it is shown once */
    public record SubscriptionView(Optional<Link> link, Optional<String> made) {}
}
