package dk.fodfaeste.discovery;

import dk.fodfaeste.platform.web.Pages;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What a phone keeps to start without the net. Neither says anything about anybody, so neither asks who reads. */
@Controller
public class PhonePages {

    private final Pages pages;

    PhonePages(Pages pages) {
        this.pages = pages;
    }

    /** It stands at the root, for what it may answer is what lies below it. */
    @GetMapping("/service-worker.js")
    public ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ZERO))
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("static/service-worker.js"));
    }

    /** Instead of the browser's own words, where the phone has no page of the day. */
    @GetMapping("/offline")
    public View offline() {
        return pages.show("discovery/offline", new OfflineView("/day"));
    }

    /** @param day where the day is */
    public record OfflineView(String day) {}
}
