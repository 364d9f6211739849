package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.discovery.progress.TalkParts.Place;
import dk.fodfaeste.people.Teams;
import dk.fodfaeste.platform.web.ChangedMeanwhileException;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A talk about progress, filled in page by page: beside the person with the screen turned, and by the worker; every page is kept. */
@Controller
@Transactional
public class NewTalkPage {

    private final TalkParts parts;
    private final ProgressTalks talks;
    private final ClosedProgress closed;
    private final Teams teams;

    NewTalkPage(TalkParts parts, ProgressTalks talks, ClosedProgress closed, Teams teams) {
        this.parts = parts;
        this.talks = talks;
        this.closed = closed;
        this.teams = teams;
    }

    /** @param part goes on where the talk was left, where none is named */
    @GetMapping("/people/{personId}/progress/new")
    @Transactional(readOnly = true)
    public View talk(@PathVariable UUID personId, @RequestParam Optional<TalkPart> part) {
        if (!teams.letsIn(personId)) {
            return closed.show(personId);
        }
        talks.refuseClosed(personId);
        Place place = place(personId);
        return parts.show(place, part.orElseGet(() -> open(place)));
    }

    private TalkPart open(Place place) {
        Optional<Talk> begun = place.talk().get();
        return TalkPart.open(begun, parts.all(begun));
    }

    @PostMapping("/people/{personId}/progress/new")
    public View save(
            @PathVariable UUID personId,
            @RequestParam TalkPart part,
            @RequestParam(defaultValue = "NEXT") Onward act,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        talks.refuseClosed(personId);
        boolean hold = act == Onward.HOLD && part.isLast();
        return parts.save(
                place(personId), part, hold, new Form(typed).about(personId), () -> onward(personId, part, act, next));
    }

    private static View onward(UUID personId, TalkPart part, Onward act, RedirectAttributes next) {
        String page = "/people/" + personId + "/progress";
        if (act == Onward.BACK && !part.isFirst()) {
            return new RedirectView(page + "/new?part=" + part.before());
        }
        if (act == Onward.NEXT && !part.isLast()) {
            next.addFlashAttribute(Pages.DONE, part == TalkPart.WAY ? "progress.done.person" : "progress.done.part");
            return new RedirectView(page + "/new?part=" + part.after());
        }
        next.addFlashAttribute(Pages.DONE, act == Onward.HOLD ? "progress.done.held" : "progress.done.later");
        return new RedirectView(page);
    }

    private Place place(UUID personId) {
        return new Place(
                personId, Optional.empty(), "/people/" + personId + "/progress/new", () -> talks.begun(personId));
    }

    /** What was begun by mistake is thrown away; what a colleague has written in the meantime is not. */
    @PostMapping("/people/{personId}/progress/new/removal")
    public View drop(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        try {
            talks.drop(personId, new Form(typed).version());
        } catch (ChangedMeanwhileException changed) {
            throw new RefusedException("progress.refused.writtenIn");
        }
        next.addFlashAttribute(Pages.DONE, "progress.done.dropped");
        return new RedirectView("/people/" + personId + "/progress");
    }
}
