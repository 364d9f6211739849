package dk.fodfaeste.portal;

import dk.fodfaeste.links.ByLink;
import dk.fodfaeste.links.CallsWanted.Why;
import dk.fodfaeste.links.LinkDoor;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.PersonSide;
import dk.fodfaeste.links.PersonSides;
import dk.fodfaeste.links.Visit.What;
import dk.fodfaeste.links.web.LinkViews;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.platform.web.RefusedException;
import dk.fodfaeste.platform.web.Words;
import dk.fodfaeste.portal.OpenForms.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The person's own page by link, in their language. Everything works without script. */
@Controller
public class PersonPage {

    static final String PAGE = "/l/{secret}/mine";

    /** What the page says once after it was done. */
    private static final Set<String> DONE = Set.of(
            "shared",
            "notshared",
            "unshared",
            "consent",
            "noconsent",
            "yes",
            "no",
            "back",
            "well",
            "call",
            "pause",
            "disagree");

    private final OpenForms forms;
    private final LinkDoor door;
    private final ByLink byLink;
    private final PersonSides sides;
    private final PersonPageViews views;
    private final PersonAnswers answers;
    private final PageLanguages languages;
    private final LinkViews closed;
    private final Pages pages;
    private final MessageSource messages;

    PersonPage(
            OpenForms forms,
            LinkDoor door,
            ByLink byLink,
            PersonSides sides,
            PersonPageViews views,
            PersonAnswers answers,
            PageLanguages languages,
            LinkViews closed,
            Pages pages,
            MessageSource messages) {
        this.forms = forms;
        this.door = door;
        this.byLink = byLink;
        this.sides = sides;
        this.views = views;
        this.answers = answers;
        this.languages = languages;
        this.closed = closed;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    View mine(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.choose(request, response);
        return forms.looked(secret, LinkPurpose.PERSON, request, open -> show(HttpStatus.OK, open, done, request));
    }

    private View show(HttpStatus status, Opened open, String done, HttpServletRequest request) {
        Optional<PersonSide> side = sides.by(open.acting());
        if (side.isEmpty()) {
            return closed.refused(request);
        }
        return pages.show(
                status,
                "portal/person",
                byLink.takeIn(
                        open.link(),
                        () -> views.of(
                                side.get(),
                                languages.of(request, open.link().language()),
                                new PersonPageViews.Sender(
                                        open.link().worker(), open.link().phone()),
                                open.form(),
                                DONE.contains(done) ? done : "",
                                open.page())));
    }

    /** A yes or no to one thing that they are asked to share. */
    @PostMapping(PAGE + "/share")
    View share(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            PersonForm form = new PersonForm(open.form());
            Optional<UUID> item = form.id("item");
            boolean yes = form.yes().orElse(false);
            return taken(
                    open,
                    What.SHARING,
                    Optional.empty(),
                    "item",
                    yes ? "shared" : "notshared",
                    request,
                    () -> answers.share(open.link(), item.orElseThrow(), yes));
        });
    }

    @PostMapping(PAGE + "/unshare")
    View unshare(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            Optional<UUID> item = new PersonForm(open.form()).id("item");
            return taken(
                    open,
                    What.SHARING,
                    Optional.empty(),
                    "item",
                    "unshared",
                    request,
                    () -> answers.takeBack(open.link(), item.orElseThrow()));
        });
    }

    @PostMapping(PAGE + "/consent")
    View consent(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            boolean yes = new PersonForm(open.form()).yes().orElse(false);
            return taken(
                    open,
                    What.SHARING,
                    Optional.empty(),
                    "answer",
                    yes ? "consent" : "noconsent",
                    request,
                    () -> answers.mayBeShown(open.link(), yes));
        });
    }

    /** The person's yes is their signature; a no stands in I dag. */
    @PostMapping(PAGE + "/answer")
    View answer(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            PersonForm form = new PersonForm(open.form());
            Optional<UUID> proposal = form.id("proposal");
            boolean yes = form.yes().orElse(false);
            return taken(
                    open, yes ? What.YES : What.NO, Optional.empty(), "answer", yes ? "yes" : "no", request, () -> {
                        answers.answer(
                                open.link(), proposal.orElseThrow(), open.form().version(), yes, Optional.empty());
                        if (!yes) {
                            door.wantCall(open.acting(), Why.SAID_NO, Optional.empty());
                        }
                    });
        });
    }

    @PostMapping(PAGE + "/taken-back")
    View takeBack(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            Optional<UUID> proposal = new PersonForm(open.form()).id("proposal");
            return taken(open, What.TAKEN_BACK, Optional.empty(), "proposal", "back", request, () -> {
                answers.takeBackAnswer(open.link(), proposal.orElseThrow());
                door.wantCall(open.acting(), Why.TOOK_BACK, Optional.empty());
            });
        });
    }

    /** Two faces of three mean that somebody calls. */
    @PostMapping(PAGE + "/going")
    View going(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            Optional<Going> going = new PersonForm(open.form()).going();
            boolean well = going.equals(Optional.of(Going.WELL));
            return taken(
                    open,
                    What.GOES,
                    going.map(Enum::name),
                    "going",
                    well ? "well" : "call",
                    request,
                    () -> going.filter(each -> each != Going.WELL)
                            .ifPresent(each -> door.wantCall(
                                    open.acting(), Why.WORRY, Optional.of(danish("link.mine.going." + each)))));
        });
    }

    private String danish(String key) {
        return new Words(messages, Locale.of("da", "DK")).text(key);
    }

    @PostMapping(PAGE + "/call")
    View call(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return wanted(secret, typed, request, PersonForm.ABOUT, What.CALL_ME, Why.CALL, "call");
    }

    @PostMapping(PAGE + "/pause")
    View pause(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return wanted(secret, typed, request, PersonForm.PAUSE, What.PAUSE, Why.PAUSE, "pause");
    }

    private View wanted(
            String secret,
            Map<String, String> typed,
            HttpServletRequest request,
            String field,
            What what,
            Why why,
            String done) {
        return sent(secret, typed, request, open -> {
            Optional<String> words = new PersonForm(open.form()).words(field);
            return taken(
                    open, what, Optional.empty(), field, done, request, () -> door.wantCall(open.acting(), why, words));
        });
    }

    /** In their own words, which stand beside the evaluation from then on. */
    @PostMapping(PAGE + "/disagree")
    View disagree(@PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return sent(secret, typed, request, open -> {
            PersonForm form = new PersonForm(open.form());
            String words = form.requiredWords(PersonForm.DISAGREE);
            Optional<UUID> document = form.id("document");
            String language = languages.of(request, open.link().language()).code();
            boolean theirs = sides.by(open.acting()).stream()
                    .flatMap(side -> side.evaluations().stream())
                    .anyMatch(each -> document.equals(Optional.of(each.id())));
            return taken(open, What.DISAGREES, Optional.empty(), PersonForm.DISAGREE, "disagree", request, () -> {
                if (!theirs) {
                    throw new RefusedException("link.mine.wrong.changed");
                }
                answers.disagree(open.link(), document.orElseThrow(), words, language);
                door.wantCall(open.acting(), Why.DISAGREES, Optional.of(words));
            });
        });
    }

    private View sent(
            String secret, Map<String, String> typed, HttpServletRequest request, Function<Opened, View> work) {
        return forms.sent(secret, LinkPurpose.PERSON, request, typed, PersonForm.kept(typed), work);
    }

    private View taken(
            Opened open,
            What what,
            Optional<String> reason,
            String field,
            String done,
            HttpServletRequest request,
            Runnable work) {
        return forms.taken(
                open,
                what,
                reason,
                PersonForm.nothing(field),
                done,
                work,
                again -> show(HttpStatus.UNPROCESSABLE_CONTENT, again, "", request));
    }
}
