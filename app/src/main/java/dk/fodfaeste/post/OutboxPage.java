package dk.fodfaeste.post;

import dk.fodfaeste.identity.Colleagues;
import dk.fodfaeste.platform.web.Counted;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.Paging;
import dk.fodfaeste.privacy.AuditLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Udbakke: every message, how it went, and what to do about it. */
@Controller
@Transactional
public class OutboxPage {

    private final Pages pages;
    private final OutboxList messages;
    private final Decisions decisions;
    private final List<Carrier> carriers;
    private final Colleagues colleagues;
    private final AuditLog log;

    OutboxPage(
            Pages pages,
            OutboxList messages,
            Decisions decisions,
            List<Carrier> carriers,
            Colleagues colleagues,
            AuditLog log) {
        this.pages = pages;
        this.messages = messages;
        this.decisions = decisions;
        this.carriers = carriers;
        this.colleagues = colleagues;
        this.log = log;
    }

    @GetMapping("/outbox")
    public View outbox(
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "WRITTEN") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        return pages.show(
                "post/outbox",
                new OutboxView(messages.page(which, q, sort, page), which, q, sort, isThere(Channel.MAIL)));
    }

    @GetMapping("/outbox/{messageId}")
    public View message(@PathVariable UUID messageId) {
        OutboxMessage message = find(messageId);
        log.append(AuditLog.Action.READ, "message", message.personId().orElse(null), "");
        Map<UUID, String> names = colleagues.names(List.of(message.line().writtenBy()));
        return pages.show(
                "post/message",
                new MessageView(
                        message,
                        names.getOrDefault(message.line().writtenBy(), ""),
                        isThere(message.line().channel())));
    }

    /** The file that goes along, to be looked at as it is sent. */
    @GetMapping("/outbox/{messageId}/content")
    public ResponseEntity<byte[]> content(@PathVariable UUID messageId) {
        OutboxMessage message = find(messageId);
        Attachment file = messages.file(messageId).orElseThrow(() -> new NotFoundException("file of " + messageId));
        log.append(AuditLog.Action.READ, "message", message.personId().orElse(null), "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping("/outbox/{messageId}/sending")
    public View send(@PathVariable UUID messageId, RedirectAttributes flash) {
        OutboxMessage message = find(messageId);
        if (!isThere(message.line().channel())) {
            return done(messageId, "outbox.noServer", flash);
        }
        return done(messageId, decisions.sendAgain(message) ? "outbox.sendsAgain" : "outbox.meanwhile", flash);
    }

    @PostMapping("/outbox/{messageId}/arrival")
    public View arrived(@PathVariable UUID messageId, RedirectAttributes flash) {
        return done(messageId, decisions.arrived(find(messageId)) ? "outbox.arrived" : "outbox.meanwhile", flash);
    }

    @PostMapping("/outbox/{messageId}/stop")
    public View stop(@PathVariable UUID messageId, RedirectAttributes flash) {
        return done(messageId, decisions.stop(find(messageId)) ? "outbox.stopped" : "outbox.meanwhile", flash);
    }

    /** The receiver told somebody here that they want no more. */
    @PostMapping("/outbox/{messageId}/peace")
    public View leaveInPeace(@PathVariable UUID messageId, RedirectAttributes flash) {
        decisions.leaveInPeace(find(messageId));
        return done(messageId, "outbox.inPeace", flash);
    }

    /** They want to hear from us again. */
    @PostMapping("/outbox/{messageId}/peace/end")
    public View writeAgain(@PathVariable UUID messageId, RedirectAttributes flash) {
        decisions.writeAgain(find(messageId));
        return done(messageId, "outbox.writeAgain", flash);
    }

    private OutboxMessage find(UUID id) {
        return messages.find(id).orElseThrow(() -> new NotFoundException("message " + id));
    }

    private boolean isThere(Channel channel) {
        return Carrier.of(channel, carriers).isThere();
    }

    private static View done(UUID id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, key);
        return new RedirectView("/outbox/" + id);
    }

    /** Which messages are shown. */
    public enum Which {
        ALL,
        /** Not gone yet. */
        HERE,
        /** Somebody has to see to them. */
        TROUBLE,
        GONE
    }

    /** The orders of the list. */
    public enum Sort {
        WRITTEN,
        RECEIVER,
        STATE
    }

    /** @param mailLeaves whether a mail server is configured */
    public record OutboxView(
            Paging<OutboxMessage.Line> messages, Which which, String asked, Sort sort, boolean mailLeaves)
            implements Counted {

        @Override
        public long counted() {
            return messages.total();
        }

        public boolean isFiltered() {
            return which != Which.ALL || !asked.isBlank();
        }

        public String address(Which otherWhich, Sort otherSort, int page) {
            return "/outbox?which=" + otherWhich + "&sort=" + otherSort
                    + (asked.isBlank() ? "" : "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                    + (page > 1 ? "&page=" + page : "");
        }
    }

    /** @param by who wrote it @param leaves whether a server is configured for its channel */
    public record MessageView(OutboxMessage message, String by, boolean leaves) {

        public MessageState state() {
            return message.line().state();
        }

        public boolean maySend() {
            return leaves && Decisions.SENT_AGAIN.contains(state());
        }

        public boolean mayStop() {
            return Decisions.STOPPED.contains(state());
        }
    }
}
