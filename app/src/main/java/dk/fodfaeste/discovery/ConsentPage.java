package dk.fodfaeste.discovery;

import dk.fodfaeste.people.People;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.Pages;
import dk.fodfaeste.privacy.Consents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the person says about who may see their profile, written down by who heard it. */
@Controller
@Transactional
public class ConsentPage {

    private static final String HOW = "how";

    private final People people;
    private final Consents consents;
    private final ProfilePage profile;

    ConsentPage(People people, Consents consents, ProfilePage profile) {
        this.people = people;
        this.consents = consents;
        this.profile = profile;
    }

    @PostMapping("/people/{personId}/profile/consent")
    public View say(@PathVariable UUID personId, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        people.person(personId);
        Form form = new Form(typed);
        form.required(HOW, "consent.wrong.how");
        Optional<SaidHow> how =
                form.one(HOW, SaidHow.class, "consent.wrong.how").filter(SaidHow::isHeard);
        if (how.isEmpty()) {
            return profile.show(HttpStatus.UNPROCESSABLE_CONTENT, personId, form);
        }
        boolean given = Boolean.parseBoolean(form.typed("given"));
        String source = how.get().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (given) {
            consents.give(personId, source);
        } else {
            consents.withdraw(personId, source);
        }
        flash.addFlashAttribute(Pages.DONE, given ? "consent.given.done" : "consent.withdrawn.done");
        return new RedirectView("/people/" + personId + "/profile");
    }

    /** How somebody said something. */
    public enum SaidHow {
        IN_PERSON,
        WITH_INTERPRETER,
        BY_PHONE,
        IN_WRITING,
        /** By the person themselves, on their own page: nobody writes that down for them. */
        BY_LINK;

        /** Those that somebody hears and writes down. */
        public static List<SaidHow> heard() {
            return Arrays.stream(values()).filter(SaidHow::isHeard).toList();
        }

        boolean isHeard() {
            return this != BY_LINK;
        }
    }
}
