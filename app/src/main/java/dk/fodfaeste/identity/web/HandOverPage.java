package dk.fodfaeste.identity.web;

import dk.fodfaeste.identity.HandOver;
import dk.fodfaeste.identity.HandOver.Owner;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Overdragelse: who has people and companies, and to whom they go. */
@Controller
public class HandOverPage {

    private final Pages pages;
    private final HandOver handOver;

    HandOverPage(Pages pages, HandOver handOver) {
        this.pages = pages;
        this.handOver = handOver;
    }

    @GetMapping("/hand-over")
    public View owners() {
        return show(HttpStatus.OK, Form.empty());
    }

    @PostMapping("/hand-over")
    public View give(@RequestParam UUID from, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        Form form = new Form(typed);
        String field = HandOverView.to(from);
        form.required(field, "handOver.wrong.to");
        Optional<UUID> to =
                form.text(field, "[0-9a-fA-F-]{36}", "handOver.wrong.to").map(UUID::fromString);
        if (to.isPresent()) {
            try {
                handOver.handOver(from, to.get());
                next.addFlashAttribute(Pages.DONE, "handOver.done");
                return new RedirectView("/hand-over");
            } catch (RefusedException refusal) {
                form.refuse(field, refusal);
            }
        }
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form);
    }

    private View show(HttpStatus status, Form form) {
        return pages.show(status, "identity/hand-over", new HandOverView(handOver.owners(), form));
    }

    public record HandOverView(List<Owner> owners, Form form) {

        /** Name of the field for who takes over. */
        public static String to(UUID from) {
            return "to-" + from;
        }
    }
}
